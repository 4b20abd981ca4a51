from dataclasses import dataclass

import numpy as np
import pandas as pd

COLS={"building_id":"string","branch_id":"string","part_id":"string","city_code":"string","class":"string","usage":"string","measured_height":"float64","storeys_above_ground":"Int32","storeys_below_ground":"Int32","year_of_construction":"Int32","roof_type":"string","lod1_height_type":"string"}
NAMES={"class":"class","usage":"usage","measuredHeight":"measured_height","storeysAboveGround":"storeys_above_ground","storeysBelowGround":"storeys_below_ground","buildingID":"building_id","city":"city_code"}
@dataclass
class AttributeTables:
    frame: object; risks: object; quality: object; key_values: object; extras: object
    def select(self,k):
        return AttributeTables(self.frame[k].reset_index(drop=True),self.risks,self.quality,self.key_values,self.extras)
def join_tables(ts,offs):
    e=pd.DataFrame({"building":np.empty(0,np.int64)})
    return AttributeTables(pd.concat([t.frame for t in ts],ignore_index=True),e,e,e,e)
class AttributeCollector:
    def __init__(self,file,audit): self.v={c:{} for c in COLS}; self.file=file; self.audit=audit
    def add(self,elements,owner,table):
        from plateau_sc.citygml.nulls import parse_code, parse_count, parse_number
        P={"measured_height":parse_number,"storeys_above_ground":parse_count,"storeys_below_ground":parse_count}
        for p,t in enumerate(elements.paths.tags):
            n=t.rpartition("}")[2]
            if n in NAMES and len(elements.paths.steps(p))<8:
                rows=np.flatnonzero((elements.path==p)&(owner>=0))
                for r,x in zip(rows,elements.texts(rows)):
                    try: self.v[NAMES[n]].setdefault(int(owner[r]),P.get(NAMES[n],parse_code)(x))
                    except ValueError: self.audit.skip(f"{n} {x!r} is left out: it is not a number",self.file.label,int(elements.line[r]),None)
    def finish(self,n,ids):
        f=pd.DataFrame({c:pd.Series([self.v[c].get(i) for i in range(n)],dtype=k) for c,k in COLS.items()})
        e=pd.DataFrame({"building":np.empty(0,np.int64)})
        return AttributeTables(f,e,e,e,e)
