"""Code lists that the sample refers to, as gml:Dictionary files.

Codes and labels are those of the standard product specification of Project PLATEAU, shortened to what a fictional city
needs.
"""

from pathlib import Path
from xml.sax.saxutils import escape

from plateau_sc.samples.place import CITY_CODE, CITY_LABEL, PREFECTURE_LABEL

_ROOF_NAMES = "切妻屋根 寄棟屋根 方形屋根 陸屋根 片流れ屋根 袴腰屋根/半切妻屋根 入母屋屋根"

CODE_LISTS: dict[str, dict[str, str]] = {
    "Building_class": {
        "3001": "普通建物",
        "3002": "堅ろう建物",
        "3003": "普通無壁舎",
        "3004": "堅ろう無壁舎",
        "3000": "分類しない建物",
    },
    "Building_usage": {
        "401": "業務施設",
        "402": "商業施設",
        "403": "宿泊施設",
        "404": "商業系複合施設",
        "411": "住宅",
        "412": "共同住宅",
        "413": "店舗等併用住宅",
        "414": "店舗等併用共同住宅",
        "415": "作業所併用住宅",
        "421": "官公庁施設",
        "422": "文教厚生施設",
        "431": "運輸倉庫施設",
        "441": "工場",
        "451": "農林漁業用施設",
        "452": "供給処理施設",
        "453": "防衛施設",
        "454": "その他",
        "461": "不明",
    },
    "Building_roofType": {
        **{str(code): name for code, name in enumerate(_ROOF_NAMES.split(), start=1)},
        "28": "その他",
        "9020": "不明",
    },
    "Building_lodType": {"2.0": "LOD2.0", "2.1": "LOD2.1", "2.2": "LOD2.2"},
    "BuildingDetailAttribute_buildingStructureType": {
        "601": "木造・土蔵造",
        "602": "鉄骨鉄筋コンクリート造",
        "603": "鉄筋コンクリート造",
        "604": "鉄骨造",
        "605": "軽量鉄骨造",
        "606": "レンガ造・コンクリートブロック造・石造",
        "610": "非木造",
        "611": "不明",
    },
    "BuildingDetailAttribute_fireproofStructureType": {
        "1001": "耐火",
        "1002": "準耐火造",
        "1003": "その他",
        "1011": "不明",
    },
    "BuildingInstallation_function": {
        "1000": "バルコニー",
        "1030": "煙突（建築物の一部としての）",
        "1041": "塔屋",
        "1050": "柱・円柱",
        "1070": "その他",
    },
    "Common_landUseType": {
        "211": "住宅用地（住宅、共同住宅、店舗等併用住宅、店舗等併用共同住宅、作業所併用住宅）",
        "212": "商業用地",
        "213": "工業用地",
        "214": "公益施設用地",
        "231": "不明",
    },
    "Common_localPublicAuthorities": {CITY_CODE[:2]: PREFECTURE_LABEL, CITY_CODE: CITY_LABEL},
    "DataQualityAttribute_appearanceSrcDesc": {"1": "空中写真", "5": "疑似テクスチャ", "99": "未作成"},
    "DataQualityAttribute_geometrySrcDesc": {
        "000": "公共測量成果又は基本測量成果",
        "400": "その他のGISデータ",
        "901": "推定",
        "999": "未作成",
    },
    "DataQualityAttribute_thematicSrcDesc": {
        "000": "公共測量成果又は基本測量成果",
        "201": "都市計画基礎調査",
        "400": "その他のGISデータ",
        "999": "未作成",
    },
    "DataQualityAttribute_lod1HeightType": {
        "1": "点群から取得_最高高さ",
        "2": "点群から取得_中央値",
        "3": "点群から取得_平均値",
        "4": "点群から取得_最頻値",
        "5": "点群から取得_最低値",
        "6": "航空写真図化_最高高さ",
        "7": "建築確認申請書類等に記載された「建築物の高さ」",
        "8": "都市計画基礎調査（建物利用現況）の「高さ（m）」",
        "9": "階高3m×都市計画基礎調査（建物利用現況）の「階数・地上（階）」による推定値",
        "10": "図面から取得した高さ",
        "0": "取得不可のため一律値（3m）",
    },
    "RiverFloodingRiskAttribute_description": {"1": "木漏れ日川水系木漏れ日川"},
    "RiverFloodingRiskAttribute_rank": {
        "1": "0.5m未満",
        "2": "0.5m以上3m未満",
        "3": "3m以上5m未満",
        "4": "5m以上10m未満",
        "5": "10m以上20m未満",
        "6": "20m以上",
    },
    "RiverFloodingRiskAttribute_adminType": {"1": "国", "2": "都道府県"},
    "RiverFloodingRiskAttribute_scale": {"1": "L1（計画規模）", "2": "L2（想定最大規模）"},
    "LandSlideRiskAttribute_description": {"1": "急傾斜地の崩落", "2": "土石流", "3": "地すべり"},
    "LandSlideRiskAttribute_areaType": {
        "1": "土砂災害警戒区域（指定済）",
        "2": "土砂災害特別警戒区域（指定済）",
        "3": "土砂災害警戒区域（指定前）",
        "4": "土砂災害特別警戒区域（指定前）",
    },
    "Road_class": {"1000": "private", "1010": "common", "1030": "civil", "1040": "road traffic", "1090": "others"},
    "Road_function": {"1": "高速自動車国道", "2": "一般国道", "3": "都道府県道", "4": "市町村道", "9020": "不明"},
    "Road_usage": {
        "1": "緊急輸送道路（第一次緊急輸送道路）",
        "2": "緊急輸送道路（第二次緊急輸送道路）",
        "3": "緊急輸送道路（第三次緊急輸送道路）",
        "4": "緊急輸送道路（未指定）",
        "5": "避難路／避難道路",
    },
    "RoadStructureAttribute_widthType": {"1": "15m以上", "2": "6m以上15m未満", "3": "4m以上6m未満", "4": "4m未満"},
    "RoadStructureAttribute_sectionType": {
        "1": "土工区間",
        "2": "高架橋",
        "3": "橋梁",
        "4": "交差部",
        "5": "アンダーパス",
        "6": "トンネル",
    },
    "SolitaryVegetationObject_class": {
        "1": "高木（樹高3m以上）",
        "2": "中木（樹高1m以上3m未満）",
        "3": "低木（樹高1m未満）",
        "0": "不明",
    },
    "SolitaryVegetationObject_function": {
        "11": "常緑/針葉",
        "12": "常緑/広葉",
        "21": "落葉/針葉",
        "22": "落葉/広葉",
        "0": "不明",
    },
    "PlantCover_class": {
        "1": "高木（樹高3m以上）",
        "2": "中木（樹高1m以上3m未満）",
        "3": "低木（樹高1m未満）",
        "0": "不明",
    },
}
"""Code and label of every value, by the file name of the list without its ending."""

_SCHEMA = "http://schemas.opengis.net/gml/3.1.1/profiles/SimpleDictionary/1.0.0/gmlSimpleDictionaryProfile.xsd"


def write_code_lists(folder: Path) -> None:
    """Write all code lists.

    Parameters
    ----------
    folder : Path
        The data set's `codelists` folder, which exists.
    """
    for number, (name, entries) in enumerate(CODE_LISTS.items(), start=1):
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<gml:Dictionary xmlns:gml="http://www.opengis.net/gml" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="http://www.opengis.net/gml {_SCHEMA}" '
            f'gml:id="cl_c0de1157-0000-4000-a000-{number:012x}">',
            f"<gml:name>{name}</gml:name>",
        ]
        for index, (code, label) in enumerate(entries.items(), start=1):
            lines.append(f'<gml:dictionaryEntry>\n<gml:Definition gml:id="id{index}">')
            lines.append(f"<gml:description>{escape(label)}</gml:description>\n<gml:name>{code}</gml:name>")
            lines.append("</gml:Definition>\n</gml:dictionaryEntry>")
        lines.append("</gml:Dictionary>\n")
        (folder / f"{name}.xml").write_bytes("\n".join(lines).encode("utf-8"))
