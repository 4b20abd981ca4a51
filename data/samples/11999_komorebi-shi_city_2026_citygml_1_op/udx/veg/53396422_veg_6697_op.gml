<?xml version="1.0" encoding="UTF-8"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:veg="http://www.opengis.net/citygml/vegetation/2.0" xmlns:uro="https://www.geospatial.jp/iur/uro/3.1" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.geospatial.jp/iur/uro/3.1 ../../schemas/iur/uro/3.1/urbanObject.xsd http://www.opengis.net/citygml/vegetation/2.0 http://schemas.opengis.net/citygml/vegetation/2.0/vegetation.xsd">
<gml:boundedBy>
<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">
<gml:lowerCorner>35.852546390 139.527462883 2.960</gml:lowerCorner>             
<gml:upperCorner>35.854686375 139.530270387 19.650</gml:upperCorner>            
</gml:Envelope>
</gml:boundedBy>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c5d701e5-2fbc-4a98-ab3f-000000010001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.8</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852561221 139.529110889 9.760 35.852572256 139.529100370 9.760 35.852570359 139.529083368 9.760 35.852557426 139.529076885 9.760 35.852546391 139.529087404 9.760 35.852548289 139.529104406 9.760 35.852561221 139.529110889 9.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852561221 139.529110889 2.960 35.852572256 139.529100370 2.960 35.852572256 139.529100370 9.760 35.852561221 139.529110889 9.760 35.852561221 139.529110889 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852572256 139.529100370 2.960 35.852570359 139.529083368 2.960 35.852570359 139.529083368 9.760 35.852572256 139.529100370 9.760 35.852572256 139.529100370 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852570359 139.529083368 2.960 35.852557426 139.529076885 2.960 35.852557426 139.529076885 9.760 35.852570359 139.529083368 9.760 35.852570359 139.529083368 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852557426 139.529076885 2.960 35.852546391 139.529087404 2.960 35.852546391 139.529087404 9.760 35.852557426 139.529076885 9.760 35.852557426 139.529076885 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852546391 139.529087404 2.960 35.852548289 139.529104406 2.960 35.852548289 139.529104406 9.760 35.852546391 139.529087404 9.760 35.852546391 139.529087404 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852548289 139.529104406 2.960 35.852561221 139.529110889 2.960 35.852561221 139.529110889 9.760 35.852548289 139.529104406 9.760 35.852548289 139.529104406 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852548289 139.529104406 2.960 35.852546391 139.529087404 2.960 35.852557426 139.529076885 2.960 35.852570359 139.529083368 2.960 35.852572256 139.529100370 2.960 35.852561221 139.529110889 2.960 35.852548289 139.529104406 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_538b527d-daa3-4905-a4fd-000000020001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.8</veg:height>
<veg:trunkDiameter uom="m">0.20</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.6</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852574749 139.529232094 10.840 35.852587569 139.529219877 10.840 35.852585365 139.529200134 10.840 35.852570342 139.529192606 10.840 35.852557522 139.529204822 10.840 35.852559726 139.529224566 10.840 35.852574749 139.529232094 10.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852574749 139.529232094 3.040 35.852587569 139.529219877 3.040 35.852587569 139.529219877 10.840 35.852574749 139.529232094 10.840 35.852574749 139.529232094 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852587569 139.529219877 3.040 35.852585365 139.529200134 3.040 35.852585365 139.529200134 10.840 35.852587569 139.529219877 10.840 35.852587569 139.529219877 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852585365 139.529200134 3.040 35.852570342 139.529192606 3.040 35.852570342 139.529192606 10.840 35.852585365 139.529200134 10.840 35.852585365 139.529200134 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852570342 139.529192606 3.040 35.852557522 139.529204822 3.040 35.852557522 139.529204822 10.840 35.852570342 139.529192606 10.840 35.852570342 139.529192606 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852557522 139.529204822 3.040 35.852559726 139.529224566 3.040 35.852559726 139.529224566 10.840 35.852557522 139.529204822 10.840 35.852557522 139.529204822 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852559726 139.529224566 3.040 35.852574749 139.529232094 3.040 35.852574749 139.529232094 10.840 35.852559726 139.529224566 10.840 35.852559726 139.529224566 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852559726 139.529224566 3.040 35.852557522 139.529204822 3.040 35.852570342 139.529192606 3.040 35.852585365 139.529200134 3.040 35.852587569 139.529219877 3.040 35.852574749 139.529232094 3.040 35.852559726 139.529224566 3.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_407cbf2b-6c94-4ff2-a946-000000030001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.5</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852695414 139.529090526 10.610 35.852707880 139.529078648 10.610 35.852705738 139.529059453 10.610 35.852691129 139.529052135 10.610 35.852678662 139.529064012 10.610 35.852680805 139.529083208 10.610 35.852695414 139.529090526 10.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852695414 139.529090526 3.110 35.852707880 139.529078648 3.110 35.852707880 139.529078648 10.610 35.852695414 139.529090526 10.610 35.852695414 139.529090526 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852707880 139.529078648 3.110 35.852705738 139.529059453 3.110 35.852705738 139.529059453 10.610 35.852707880 139.529078648 10.610 35.852707880 139.529078648 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852705738 139.529059453 3.110 35.852691129 139.529052135 3.110 35.852691129 139.529052135 10.610 35.852705738 139.529059453 10.610 35.852705738 139.529059453 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852691129 139.529052135 3.110 35.852678662 139.529064012 3.110 35.852678662 139.529064012 10.610 35.852691129 139.529052135 10.610 35.852691129 139.529052135 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852678662 139.529064012 3.110 35.852680805 139.529083208 3.110 35.852680805 139.529083208 10.610 35.852678662 139.529064012 10.610 35.852678662 139.529064012 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852680805 139.529083208 3.110 35.852695414 139.529090526 3.110 35.852695414 139.529090526 10.610 35.852680805 139.529083208 10.610 35.852680805 139.529083208 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852680805 139.529083208 3.110 35.852678662 139.529064012 3.110 35.852691129 139.529052135 3.110 35.852705738 139.529059453 3.110 35.852707880 139.529078648 3.110 35.852695414 139.529090526 3.110 35.852680805 139.529083208 3.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3ed7f4af-97e5-4327-a33e-000000040001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.5</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852708329 139.529206247 9.690 35.852719011 139.529196067 9.690 35.852717175 139.529179613 9.690 35.852704657 139.529173340 9.690 35.852693975 139.529183520 9.690 35.852695811 139.529199973 9.690 35.852708329 139.529206247 9.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852708329 139.529206247 3.190 35.852719011 139.529196067 3.190 35.852719011 139.529196067 9.690 35.852708329 139.529206247 9.690 35.852708329 139.529206247 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852719011 139.529196067 3.190 35.852717175 139.529179613 3.190 35.852717175 139.529179613 9.690 35.852719011 139.529196067 9.690 35.852719011 139.529196067 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852717175 139.529179613 3.190 35.852704657 139.529173340 3.190 35.852704657 139.529173340 9.690 35.852717175 139.529179613 9.690 35.852717175 139.529179613 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852704657 139.529173340 3.190 35.852693975 139.529183520 3.190 35.852693975 139.529183520 9.690 35.852704657 139.529173340 9.690 35.852704657 139.529173340 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852693975 139.529183520 3.190 35.852695811 139.529199973 3.190 35.852695811 139.529199973 9.690 35.852693975 139.529183520 9.690 35.852693975 139.529183520 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852695811 139.529199973 3.190 35.852708329 139.529206247 3.190 35.852708329 139.529206247 9.690 35.852695811 139.529199973 9.690 35.852695811 139.529199973 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852695811 139.529199973 3.190 35.852693975 139.529183520 3.190 35.852704657 139.529173340 3.190 35.852717175 139.529179613 3.190 35.852719011 139.529196067 3.190 35.852708329 139.529206247 3.190 35.852695811 139.529199973 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_1f76c4bc-7399-4cd9-a5dd-000000050001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852829361 139.529067969 10.950 35.852841828 139.529056092 10.950 35.852839685 139.529036896 10.950 35.852825077 139.529029578 10.950 35.852812610 139.529041456 10.950 35.852814753 139.529060651 10.950 35.852829361 139.529067969 10.950</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852829361 139.529067969 3.250 35.852841828 139.529056092 3.250 35.852841828 139.529056092 10.950 35.852829361 139.529067969 10.950 35.852829361 139.529067969 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852841828 139.529056092 3.250 35.852839685 139.529036896 3.250 35.852839685 139.529036896 10.950 35.852841828 139.529056092 10.950 35.852841828 139.529056092 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852839685 139.529036896 3.250 35.852825077 139.529029578 3.250 35.852825077 139.529029578 10.950 35.852839685 139.529036896 10.950 35.852839685 139.529036896 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852825077 139.529029578 3.250 35.852812610 139.529041456 3.250 35.852812610 139.529041456 10.950 35.852825077 139.529029578 10.950 35.852825077 139.529029578 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852812610 139.529041456 3.250 35.852814753 139.529060651 3.250 35.852814753 139.529060651 10.950 35.852812610 139.529041456 10.950 35.852812610 139.529041456 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852814753 139.529060651 3.250 35.852829361 139.529067969 3.250 35.852829361 139.529067969 10.950 35.852814753 139.529060651 10.950 35.852814753 139.529060651 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852814753 139.529060651 3.250 35.852812610 139.529041456 3.250 35.852825077 139.529029578 3.250 35.852839685 139.529036896 3.250 35.852841828 139.529056092 3.250 35.852829361 139.529067969 3.250 35.852814753 139.529060651 3.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_422eae30-a6ab-433b-a248-000000060001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.1</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852842461 139.529185335 10.430 35.852854212 139.529174137 10.430 35.852852192 139.529156039 10.430 35.852838421 139.529149138 10.430 35.852826670 139.529160337 10.430 35.852828690 139.529178435 10.430 35.852842461 139.529185335 10.430</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852842461 139.529185335 3.330 35.852854212 139.529174137 3.330 35.852854212 139.529174137 10.430 35.852842461 139.529185335 10.430 35.852842461 139.529185335 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852854212 139.529174137 3.330 35.852852192 139.529156039 3.330 35.852852192 139.529156039 10.430 35.852854212 139.529174137 10.430 35.852854212 139.529174137 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852852192 139.529156039 3.330 35.852838421 139.529149138 3.330 35.852838421 139.529149138 10.430 35.852852192 139.529156039 10.430 35.852852192 139.529156039 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852838421 139.529149138 3.330 35.852826670 139.529160337 3.330 35.852826670 139.529160337 10.430 35.852838421 139.529149138 10.430 35.852838421 139.529149138 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852826670 139.529160337 3.330 35.852828690 139.529178435 3.330 35.852828690 139.529178435 10.430 35.852826670 139.529160337 10.430 35.852826670 139.529160337 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852828690 139.529178435 3.330 35.852842461 139.529185335 3.330 35.852842461 139.529185335 10.430 35.852828690 139.529178435 10.430 35.852828690 139.529178435 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852828690 139.529178435 3.330 35.852826670 139.529160337 3.330 35.852838421 139.529149138 3.330 35.852852192 139.529156039 3.330 35.852854212 139.529174137 3.330 35.852842461 139.529185335 3.330 35.852828690 139.529178435 3.330</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_d3601c72-061e-4b6b-a519-000000070001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.8</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.7</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852962819 139.529041025 9.200 35.852972432 139.529031863 9.200 35.852970779 139.529017055 9.200 35.852959514 139.529011409 9.200 35.852949901 139.529020571 9.200 35.852951554 139.529035379 9.200 35.852962819 139.529041025 9.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852962819 139.529041025 3.400 35.852972432 139.529031863 3.400 35.852972432 139.529031863 9.200 35.852962819 139.529041025 9.200 35.852962819 139.529041025 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852972432 139.529031863 3.400 35.852970779 139.529017055 3.400 35.852970779 139.529017055 9.200 35.852972432 139.529031863 9.200 35.852972432 139.529031863 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852970779 139.529017055 3.400 35.852959514 139.529011409 3.400 35.852959514 139.529011409 9.200 35.852970779 139.529017055 9.200 35.852970779 139.529017055 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852959514 139.529011409 3.400 35.852949901 139.529020571 3.400 35.852949901 139.529020571 9.200 35.852959514 139.529011409 9.200 35.852959514 139.529011409 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852949901 139.529020571 3.400 35.852951554 139.529035379 3.400 35.852951554 139.529035379 9.200 35.852949901 139.529020571 9.200 35.852949901 139.529020571 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852951554 139.529035379 3.400 35.852962819 139.529041025 3.400 35.852962819 139.529041025 9.200 35.852951554 139.529035379 9.200 35.852951554 139.529035379 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852951554 139.529035379 3.400 35.852949901 139.529020571 3.400 35.852959514 139.529011409 3.400 35.852970779 139.529017055 3.400 35.852972432 139.529031863 3.400 35.852962819 139.529041025 3.400 35.852951554 139.529035379 3.400</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_41930083-7573-44f9-adf7-000000080001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.4</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.9</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852976164 139.529160585 9.870 35.852986492 139.529150744 9.870 35.852984717 139.529134839 9.870 35.852972613 139.529128776 9.870 35.852962285 139.529138617 9.870 35.852964060 139.529154521 9.870 35.852976164 139.529160585 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852976164 139.529160585 3.470 35.852986492 139.529150744 3.470 35.852986492 139.529150744 9.870 35.852976164 139.529160585 9.870 35.852976164 139.529160585 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852986492 139.529150744 3.470 35.852984717 139.529134839 3.470 35.852984717 139.529134839 9.870 35.852986492 139.529150744 9.870 35.852986492 139.529150744 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852984717 139.529134839 3.470 35.852972613 139.529128776 3.470 35.852972613 139.529128776 9.870 35.852984717 139.529134839 9.870 35.852984717 139.529134839 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852972613 139.529128776 3.470 35.852962285 139.529138617 3.470 35.852962285 139.529138617 9.870 35.852972613 139.529128776 9.870 35.852972613 139.529128776 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852962285 139.529138617 3.470 35.852964060 139.529154521 3.470 35.852964060 139.529154521 9.870 35.852962285 139.529138617 9.870 35.852962285 139.529138617 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852964060 139.529154521 3.470 35.852976164 139.529160585 3.470 35.852976164 139.529160585 9.870 35.852964060 139.529154521 9.870 35.852964060 139.529154521 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.852964060 139.529154521 3.470 35.852962285 139.529138617 3.470 35.852972613 139.529128776 3.470 35.852984717 139.529134839 3.470 35.852986492 139.529150744 3.470 35.852976164 139.529160585 3.470 35.852964060 139.529154521 3.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_28bd903b-fc9c-4282-ad0a-000000090001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.3</veg:height>
<veg:trunkDiameter uom="m">0.13</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.4</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853096584 139.529016823 6.460 35.853105127 139.529008679 6.460 35.853095114 139.529003660 8.840 35.853096584 139.529016823 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853105127 139.529008679 6.460 35.853096584 139.529016823 6.460 35.853095114 139.529003660 4.870 35.853105127 139.529008679 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853105127 139.529008679 6.460 35.853103658 139.528995516 6.460 35.853095114 139.529003660 8.840 35.853105127 139.529008679 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853103658 139.528995516 6.460 35.853105127 139.529008679 6.460 35.853095114 139.529003660 4.870 35.853103658 139.528995516 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853103658 139.528995516 6.460 35.853093645 139.528990497 6.460 35.853095114 139.529003660 8.840 35.853103658 139.528995516 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853093645 139.528990497 6.460 35.853103658 139.528995516 6.460 35.853095114 139.529003660 4.870 35.853093645 139.528990497 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853093645 139.528990497 6.460 35.853085102 139.528998641 6.460 35.853095114 139.529003660 8.840 35.853093645 139.528990497 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853085102 139.528998641 6.460 35.853093645 139.528990497 6.460 35.853095114 139.529003660 4.870 35.853085102 139.528998641 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853085102 139.528998641 6.460 35.853086571 139.529011804 6.460 35.853095114 139.529003660 8.840 35.853085102 139.528998641 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853086571 139.529011804 6.460 35.853085102 139.528998641 6.460 35.853095114 139.529003660 4.870 35.853086571 139.529011804 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853086571 139.529011804 6.460 35.853096584 139.529016823 6.460 35.853095114 139.529003660 8.840 35.853086571 139.529011804 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853096584 139.529016823 6.460 35.853086571 139.529011804 6.460 35.853095114 139.529003660 4.870 35.853096584 139.529016823 6.460</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853094454 139.529003045 3.540 35.853094614 139.529004471 3.540 35.853094614 139.529004471 4.870 35.853094454 139.529003045 4.870 35.853094454 139.529003045 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853094614 139.529004471 3.540 35.853095774 139.529004275 3.540 35.853095774 139.529004275 4.870 35.853094614 139.529004471 4.870 35.853094614 139.529004471 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853095774 139.529004275 3.540 35.853095615 139.529002849 3.540 35.853095615 139.529002849 4.870 35.853095774 139.529004275 4.870 35.853095774 139.529004275 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853095615 139.529002849 3.540 35.853094454 139.529003045 3.540 35.853094454 139.529003045 4.870 35.853095615 139.529002849 4.870 35.853095615 139.529002849 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_712a753e-ad82-4822-a264-0000000a0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.6</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853110479 139.529141319 7.800 35.853122945 139.529129442 7.800 35.853108336 139.529122124 11.220 35.853110479 139.529141319 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853122945 139.529129442 7.800 35.853110479 139.529141319 7.800 35.853108336 139.529122124 5.520 35.853122945 139.529129442 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853122945 139.529129442 7.800 35.853120803 139.529110246 7.800 35.853108336 139.529122124 11.220 35.853122945 139.529129442 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853120803 139.529110246 7.800 35.853122945 139.529129442 7.800 35.853108336 139.529122124 5.520 35.853120803 139.529110246 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853120803 139.529110246 7.800 35.853106194 139.529102928 7.800 35.853108336 139.529122124 11.220 35.853120803 139.529110246 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853106194 139.529102928 7.800 35.853120803 139.529110246 7.800 35.853108336 139.529122124 5.520 35.853106194 139.529102928 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853106194 139.529102928 7.800 35.853093727 139.529114806 7.800 35.853108336 139.529122124 11.220 35.853106194 139.529102928 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853093727 139.529114806 7.800 35.853106194 139.529102928 7.800 35.853108336 139.529122124 5.520 35.853093727 139.529114806 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853093727 139.529114806 7.800 35.853095870 139.529134001 7.800 35.853108336 139.529122124 11.220 35.853093727 139.529114806 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853095870 139.529134001 7.800 35.853093727 139.529114806 7.800 35.853108336 139.529122124 5.520 35.853095870 139.529134001 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853095870 139.529134001 7.800 35.853110479 139.529141319 7.800 35.853108336 139.529122124 11.220 35.853095870 139.529134001 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853110479 139.529141319 7.800 35.853095870 139.529134001 7.800 35.853108336 139.529122124 5.520 35.853110479 139.529141319 7.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853107372 139.529121224 3.620 35.853107604 139.529123309 3.620 35.853107604 139.529123309 5.520 35.853107372 139.529121224 5.520 35.853107372 139.529121224 3.620</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853107604 139.529123309 3.620 35.853109301 139.529123023 3.620 35.853109301 139.529123023 5.520 35.853107604 139.529123309 5.520 35.853107604 139.529123309 3.620</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853109301 139.529123023 3.620 35.853109068 139.529120939 3.620 35.853109068 139.529120939 5.520 35.853109301 139.529123023 5.520 35.853109301 139.529123023 3.620</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853109068 139.529120939 3.620 35.853107372 139.529121224 3.620 35.853107372 139.529121224 5.520 35.853109068 139.529120939 5.520 35.853109068 139.529120939 3.620</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_f208d653-bb2d-4e44-a48d-0000000b0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.3</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.9</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853230837 139.528997008 7.150 35.853241166 139.528987167 7.150 35.853229062 139.528981103 9.980 35.853230837 139.528997008 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853241166 139.528987167 7.150 35.853230837 139.528997008 7.150 35.853229062 139.528981103 5.250 35.853241166 139.528987167 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853241166 139.528987167 7.150 35.853239390 139.528971262 7.150 35.853229062 139.528981103 9.980 35.853241166 139.528987167 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853239390 139.528971262 7.150 35.853241166 139.528987167 7.150 35.853229062 139.528981103 5.250 35.853239390 139.528971262 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853239390 139.528971262 7.150 35.853227287 139.528965198 7.150 35.853229062 139.528981103 9.980 35.853239390 139.528971262 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853227287 139.528965198 7.150 35.853239390 139.528971262 7.150 35.853229062 139.528981103 5.250 35.853227287 139.528965198 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853227287 139.528965198 7.150 35.853216959 139.528975040 7.150 35.853229062 139.528981103 9.980 35.853227287 139.528965198 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853216959 139.528975040 7.150 35.853227287 139.528965198 7.150 35.853229062 139.528981103 5.250 35.853216959 139.528975040 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853216959 139.528975040 7.150 35.853218734 139.528990944 7.150 35.853229062 139.528981103 9.980 35.853216959 139.528975040 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853218734 139.528990944 7.150 35.853216959 139.528975040 7.150 35.853229062 139.528981103 5.250 35.853218734 139.528990944 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853218734 139.528990944 7.150 35.853230837 139.528997008 7.150 35.853229062 139.528981103 9.980 35.853218734 139.528990944 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853230837 139.528997008 7.150 35.853218734 139.528990944 7.150 35.853229062 139.528981103 5.250 35.853230837 139.528997008 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853228250 139.528980346 3.680 35.853228446 139.528982101 3.680 35.853228446 139.528982101 5.250 35.853228250 139.528980346 5.250 35.853228250 139.528980346 3.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853228446 139.528982101 3.680 35.853229874 139.528981860 3.680 35.853229874 139.528981860 5.250 35.853228446 139.528982101 5.250 35.853228446 139.528982101 3.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229874 139.528981860 3.680 35.853229679 139.528980105 3.680 35.853229679 139.528980105 5.250 35.853229874 139.528981860 5.250 35.853229874 139.528981860 3.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229679 139.528980105 3.680 35.853228250 139.528980346 3.680 35.853228250 139.528980346 5.250 35.853229679 139.528980105 5.250 35.853229679 139.528980105 3.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_1ea557ac-921e-4fb8-ae6a-0000000c0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853244426 139.529118762 8.000 35.853256893 139.529106885 8.000 35.853242284 139.529099567 11.460 35.853244426 139.529118762 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853256893 139.529106885 8.000 35.853244426 139.529118762 8.000 35.853242284 139.529099567 5.680 35.853256893 139.529106885 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853256893 139.529106885 8.000 35.853254750 139.529087689 8.000 35.853242284 139.529099567 11.460 35.853256893 139.529106885 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853254750 139.529087689 8.000 35.853256893 139.529106885 8.000 35.853242284 139.529099567 5.680 35.853254750 139.529087689 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853254750 139.529087689 8.000 35.853240142 139.529080371 8.000 35.853242284 139.529099567 11.460 35.853254750 139.529087689 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853240142 139.529080371 8.000 35.853254750 139.529087689 8.000 35.853242284 139.529099567 5.680 35.853240142 139.529080371 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853240142 139.529080371 8.000 35.853227675 139.529092249 8.000 35.853242284 139.529099567 11.460 35.853240142 139.529080371 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853227675 139.529092249 8.000 35.853240142 139.529080371 8.000 35.853242284 139.529099567 5.680 35.853227675 139.529092249 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853227675 139.529092249 8.000 35.853229818 139.529111444 8.000 35.853242284 139.529099567 11.460 35.853227675 139.529092249 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229818 139.529111444 8.000 35.853227675 139.529092249 8.000 35.853242284 139.529099567 5.680 35.853229818 139.529111444 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229818 139.529111444 8.000 35.853244426 139.529118762 8.000 35.853242284 139.529099567 11.460 35.853229818 139.529111444 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853244426 139.529118762 8.000 35.853229818 139.529111444 8.000 35.853242284 139.529099567 5.680 35.853244426 139.529118762 8.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853241319 139.529098668 3.760 35.853241552 139.529100752 3.760 35.853241552 139.529100752 5.680 35.853241319 139.529098668 5.680 35.853241319 139.529098668 3.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853241552 139.529100752 3.760 35.853243249 139.529100466 3.760 35.853243249 139.529100466 5.680 35.853241552 139.529100752 5.680 35.853241552 139.529100752 3.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853243249 139.529100466 3.760 35.853243016 139.529098382 3.760 35.853243016 139.529098382 5.680 35.853243249 139.529100466 5.680 35.853243249 139.529100466 3.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853243016 139.529098382 3.760 35.853241319 139.529098668 3.760 35.853241319 139.529098668 5.680 35.853243016 139.529098382 5.680 35.853243016 139.529098382 3.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_d65c8dba-a0eb-4c09-afdb-0000000d0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.1</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853364724 139.528973903 9.930 35.853374690 139.528964402 9.930 35.853372976 139.528949045 9.930 35.853361296 139.528943190 9.930 35.853351330 139.528952691 9.930 35.853353044 139.528968047 9.930 35.853364724 139.528973903 9.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853364724 139.528973903 3.830 35.853374690 139.528964402 3.830 35.853374690 139.528964402 9.930 35.853364724 139.528973903 9.930 35.853364724 139.528973903 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853374690 139.528964402 3.830 35.853372976 139.528949045 3.830 35.853372976 139.528949045 9.930 35.853374690 139.528964402 9.930 35.853374690 139.528964402 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853372976 139.528949045 3.830 35.853361296 139.528943190 3.830 35.853361296 139.528943190 9.930 35.853372976 139.528949045 9.930 35.853372976 139.528949045 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853361296 139.528943190 3.830 35.853351330 139.528952691 3.830 35.853351330 139.528952691 9.930 35.853361296 139.528943190 9.930 35.853361296 139.528943190 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853351330 139.528952691 3.830 35.853353044 139.528968047 3.830 35.853353044 139.528968047 9.930 35.853351330 139.528952691 9.930 35.853351330 139.528952691 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853353044 139.528968047 3.830 35.853364724 139.528973903 3.830 35.853364724 139.528973903 9.930 35.853353044 139.528968047 9.930 35.853353044 139.528968047 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853353044 139.528968047 3.830 35.853351330 139.528952691 3.830 35.853361296 139.528943190 3.830 35.853372976 139.528949045 3.830 35.853374690 139.528964402 3.830 35.853364724 139.528973903 3.830 35.853353044 139.528968047 3.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_6ab805d5-cf52-443d-a91b-0000000e0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853378374 139.529096206 8.140 35.853390841 139.529084328 8.140 35.853376232 139.529077010 11.610 35.853378374 139.529096206 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853390841 139.529084328 8.140 35.853378374 139.529096206 8.140 35.853376232 139.529077010 5.830 35.853390841 139.529084328 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853390841 139.529084328 8.140 35.853388698 139.529065133 8.140 35.853376232 139.529077010 11.610 35.853390841 139.529084328 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853388698 139.529065133 8.140 35.853390841 139.529084328 8.140 35.853376232 139.529077010 5.830 35.853388698 139.529065133 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853388698 139.529065133 8.140 35.853374089 139.529057815 8.140 35.853376232 139.529077010 11.610 35.853388698 139.529065133 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853374089 139.529057815 8.140 35.853388698 139.529065133 8.140 35.853376232 139.529077010 5.830 35.853374089 139.529057815 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853374089 139.529057815 8.140 35.853361623 139.529069692 8.140 35.853376232 139.529077010 11.610 35.853374089 139.529057815 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853361623 139.529069692 8.140 35.853374089 139.529057815 8.140 35.853376232 139.529077010 5.830 35.853361623 139.529069692 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853361623 139.529069692 8.140 35.853363765 139.529088888 8.140 35.853376232 139.529077010 11.610 35.853361623 139.529069692 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853363765 139.529088888 8.140 35.853361623 139.529069692 8.140 35.853376232 139.529077010 5.830 35.853363765 139.529088888 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853363765 139.529088888 8.140 35.853378374 139.529096206 8.140 35.853376232 139.529077010 11.610 35.853363765 139.529088888 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853378374 139.529096206 8.140 35.853363765 139.529088888 8.140 35.853376232 139.529077010 5.830 35.853378374 139.529096206 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853375267 139.529076111 3.910 35.853375500 139.529078195 3.910 35.853375500 139.529078195 5.830 35.853375267 139.529076111 5.830 35.853375267 139.529076111 3.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853375500 139.529078195 3.910 35.853377196 139.529077909 3.910 35.853377196 139.529077909 5.830 35.853375500 139.529078195 5.830 35.853375500 139.529078195 3.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853377196 139.529077909 3.910 35.853376964 139.529075825 3.910 35.853376964 139.529075825 5.830 35.853377196 139.529077909 5.830 35.853377196 139.529077909 3.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853376964 139.529075825 3.910 35.853375267 139.529076111 3.910 35.853375267 139.529076111 5.830 35.853376964 139.529075825 5.830 35.853376964 139.529075825 3.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_67129eef-6735-4aeb-a25b-0000000f0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.5</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853498794 139.528952442 7.540 35.853509476 139.528942262 7.540 35.853496957 139.528935989 10.470 35.853498794 139.528952442 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853509476 139.528942262 7.540 35.853498794 139.528952442 7.540 35.853496957 139.528935989 5.600 35.853509476 139.528942262 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853509476 139.528942262 7.540 35.853507639 139.528925809 7.540 35.853496957 139.528935989 10.470 35.853509476 139.528942262 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853507639 139.528925809 7.540 35.853509476 139.528942262 7.540 35.853496957 139.528935989 5.600 35.853507639 139.528925809 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853507639 139.528925809 7.540 35.853495121 139.528919536 7.540 35.853496957 139.528935989 10.470 35.853507639 139.528925809 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495121 139.528919536 7.540 35.853507639 139.528925809 7.540 35.853496957 139.528935989 5.600 35.853495121 139.528919536 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495121 139.528919536 7.540 35.853484439 139.528929716 7.540 35.853496957 139.528935989 10.470 35.853495121 139.528919536 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853484439 139.528929716 7.540 35.853495121 139.528919536 7.540 35.853496957 139.528935989 5.600 35.853484439 139.528929716 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853484439 139.528929716 7.540 35.853486276 139.528946169 7.540 35.853496957 139.528935989 10.470 35.853484439 139.528929716 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853486276 139.528946169 7.540 35.853484439 139.528929716 7.540 35.853496957 139.528935989 5.600 35.853486276 139.528946169 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853486276 139.528946169 7.540 35.853498794 139.528952442 7.540 35.853496957 139.528935989 10.470 35.853486276 139.528946169 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853498794 139.528952442 7.540 35.853486276 139.528946169 7.540 35.853496957 139.528935989 5.600 35.853498794 139.528952442 7.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853496145 139.528935232 3.970 35.853496341 139.528936987 3.970 35.853496341 139.528936987 5.600 35.853496145 139.528935232 5.600 35.853496145 139.528935232 3.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853496341 139.528936987 3.970 35.853497770 139.528936746 3.970 35.853497770 139.528936746 5.600 35.853496341 139.528936987 5.600 35.853496341 139.528936987 3.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853497770 139.528936746 3.970 35.853497574 139.528934991 3.970 35.853497574 139.528934991 5.600 35.853497770 139.528936746 5.600 35.853497770 139.528936746 3.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853497574 139.528934991 3.970 35.853496145 139.528935232 3.970 35.853496145 139.528935232 5.600 35.853497574 139.528934991 5.600 35.853497574 139.528934991 3.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_f2c4e27b-7f6b-40ca-a32d-000000100001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.2</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853512199 139.529072552 11.250 35.853523950 139.529061354 11.250 35.853521930 139.529043255 11.250 35.853508159 139.529036355 11.250 35.853496409 139.529047553 11.250 35.853498429 139.529065651 11.250 35.853512199 139.529072552 11.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853512199 139.529072552 4.050 35.853523950 139.529061354 4.050 35.853523950 139.529061354 11.250 35.853512199 139.529072552 11.250 35.853512199 139.529072552 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853523950 139.529061354 4.050 35.853521930 139.529043255 4.050 35.853521930 139.529043255 11.250 35.853523950 139.529061354 11.250 35.853523950 139.529061354 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853521930 139.529043255 4.050 35.853508159 139.529036355 4.050 35.853508159 139.529036355 11.250 35.853521930 139.529043255 11.250 35.853521930 139.529043255 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853508159 139.529036355 4.050 35.853496409 139.529047553 4.050 35.853496409 139.529047553 11.250 35.853508159 139.529036355 11.250 35.853508159 139.529036355 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853496409 139.529047553 4.050 35.853498429 139.529065651 4.050 35.853498429 139.529065651 11.250 35.853496409 139.529047553 11.250 35.853496409 139.529047553 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853498429 139.529065651 4.050 35.853512199 139.529072552 4.050 35.853512199 139.529072552 11.250 35.853498429 139.529065651 11.250 35.853498429 139.529065651 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853498429 139.529065651 4.050 35.853496409 139.529047553 4.050 35.853508159 139.529036355 4.050 35.853521930 139.529043255 4.050 35.853523950 139.529061354 4.050 35.853512199 139.529072552 4.050 35.853498429 139.529065651 4.050</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c33ff0cf-69b5-4362-ae1b-000000110001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.2</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853440545 139.527688853 7.200 35.853452295 139.527677654 7.200 35.853438524 139.527670754 10.440 35.853440545 139.527688853 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853452295 139.527677654 7.200 35.853440545 139.527688853 7.200 35.853438524 139.527670754 5.040 35.853452295 139.527677654 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853452295 139.527677654 7.200 35.853450275 139.527659555 7.200 35.853438524 139.527670754 10.440 35.853452295 139.527677654 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853450275 139.527659555 7.200 35.853452295 139.527677654 7.200 35.853438524 139.527670754 5.040 35.853450275 139.527659555 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853450275 139.527659555 7.200 35.853436504 139.527652655 7.200 35.853438524 139.527670754 10.440 35.853450275 139.527659555 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853436504 139.527652655 7.200 35.853450275 139.527659555 7.200 35.853438524 139.527670754 5.040 35.853436504 139.527652655 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853436504 139.527652655 7.200 35.853424754 139.527663854 7.200 35.853438524 139.527670754 10.440 35.853436504 139.527652655 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853424754 139.527663854 7.200 35.853436504 139.527652655 7.200 35.853438524 139.527670754 5.040 35.853424754 139.527663854 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853424754 139.527663854 7.200 35.853426774 139.527681952 7.200 35.853438524 139.527670754 10.440 35.853424754 139.527663854 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853426774 139.527681952 7.200 35.853424754 139.527663854 7.200 35.853438524 139.527670754 5.040 35.853426774 139.527681952 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853426774 139.527681952 7.200 35.853440545 139.527688853 7.200 35.853438524 139.527670754 10.440 35.853426774 139.527681952 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853440545 139.527688853 7.200 35.853426774 139.527681952 7.200 35.853438524 139.527670754 5.040 35.853440545 139.527688853 7.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853437611 139.527669902 3.240 35.853437831 139.527671876 3.240 35.853437831 139.527671876 5.040 35.853437611 139.527669902 5.040 35.853437611 139.527669902 3.240</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853437831 139.527671876 3.240 35.853439438 139.527671606 3.240 35.853439438 139.527671606 5.040 35.853437831 139.527671876 5.040 35.853437831 139.527671876 3.240</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853439438 139.527671606 3.240 35.853439218 139.527669631 3.240 35.853439218 139.527669631 5.040 35.853439438 139.527671606 5.040 35.853439438 139.527671606 3.240</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853439218 139.527669631 3.240 35.853437611 139.527669902 3.240 35.853437611 139.527669902 5.040 35.853439218 139.527669631 5.040 35.853439218 139.527669631 3.240</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_e04d2b85-b118-43ed-a1b8-000000120001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.9</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.7</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853536619 139.527669319 9.240 35.853546232 139.527660157 9.240 35.853544579 139.527645349 9.240 35.853533314 139.527639703 9.240 35.853523701 139.527648865 9.240 35.853525354 139.527663673 9.240 35.853536619 139.527669319 9.240</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853536619 139.527669319 3.340 35.853546232 139.527660157 3.340 35.853546232 139.527660157 9.240 35.853536619 139.527669319 9.240 35.853536619 139.527669319 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853546232 139.527660157 3.340 35.853544579 139.527645349 3.340 35.853544579 139.527645349 9.240 35.853546232 139.527660157 9.240 35.853546232 139.527660157 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853544579 139.527645349 3.340 35.853533314 139.527639703 3.340 35.853533314 139.527639703 9.240 35.853544579 139.527645349 9.240 35.853544579 139.527645349 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853533314 139.527639703 3.340 35.853523701 139.527648865 3.340 35.853523701 139.527648865 9.240 35.853533314 139.527639703 9.240 35.853533314 139.527639703 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853523701 139.527648865 3.340 35.853525354 139.527663673 3.340 35.853525354 139.527663673 9.240 35.853523701 139.527648865 9.240 35.853523701 139.527648865 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853525354 139.527663673 3.340 35.853536619 139.527669319 3.340 35.853536619 139.527669319 9.240 35.853525354 139.527663673 9.240 35.853525354 139.527663673 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853525354 139.527663673 3.340 35.853523701 139.527648865 3.340 35.853533314 139.527639703 3.340 35.853544579 139.527645349 3.340 35.853546232 139.527660157 3.340 35.853536619 139.527669319 3.340 35.853525354 139.527663673 3.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_04779960-c7c2-4c14-a807-000000130001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.1</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853458604 139.527850643 6.710 35.853468570 139.527841142 6.710 35.853456890 139.527835287 9.450 35.853458604 139.527850643 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853468570 139.527841142 6.710 35.853458604 139.527850643 6.710 35.853456890 139.527835287 4.880 35.853468570 139.527841142 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853468570 139.527841142 6.710 35.853466856 139.527825786 6.710 35.853456890 139.527835287 9.450 35.853468570 139.527841142 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853466856 139.527825786 6.710 35.853468570 139.527841142 6.710 35.853456890 139.527835287 4.880 35.853466856 139.527825786 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853466856 139.527825786 6.710 35.853455176 139.527819931 6.710 35.853456890 139.527835287 9.450 35.853466856 139.527825786 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853455176 139.527819931 6.710 35.853466856 139.527825786 6.710 35.853456890 139.527835287 4.880 35.853455176 139.527819931 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853455176 139.527819931 6.710 35.853445210 139.527829432 6.710 35.853456890 139.527835287 9.450 35.853455176 139.527819931 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853445210 139.527829432 6.710 35.853455176 139.527819931 6.710 35.853456890 139.527835287 4.880 35.853445210 139.527829432 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853445210 139.527829432 6.710 35.853446924 139.527844788 6.710 35.853456890 139.527835287 9.450 35.853445210 139.527829432 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853446924 139.527844788 6.710 35.853445210 139.527829432 6.710 35.853456890 139.527835287 4.880 35.853446924 139.527844788 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853446924 139.527844788 6.710 35.853458604 139.527850643 6.710 35.853456890 139.527835287 9.450 35.853446924 139.527844788 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853458604 139.527850643 6.710 35.853446924 139.527844788 6.710 35.853456890 139.527835287 4.880 35.853458604 139.527850643 6.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853456128 139.527834577 3.350 35.853456312 139.527836222 3.350 35.853456312 139.527836222 4.880 35.853456128 139.527834577 4.880 35.853456128 139.527834577 3.350</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853456312 139.527836222 3.350 35.853457651 139.527835997 3.350 35.853457651 139.527835997 4.880 35.853456312 139.527836222 4.880 35.853456312 139.527836222 3.350</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853457651 139.527835997 3.350 35.853457468 139.527834352 3.350 35.853457468 139.527834352 4.880 35.853457651 139.527835997 4.880 35.853457651 139.527835997 3.350</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853457468 139.527834352 3.350 35.853456128 139.527834577 3.350 35.853456128 139.527834577 4.880 35.853457468 139.527834352 4.880 35.853457468 139.527834352 3.350</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ef23d56c-3c21-4d47-ac11-000000140001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.3</veg:height>
<veg:trunkDiameter uom="m">0.13</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853554801 139.527832207 8.750 35.853563345 139.527824063 8.750 35.853561876 139.527810901 8.750 35.853551863 139.527805882 8.750 35.853543319 139.527814026 8.750 35.853544789 139.527827188 8.750 35.853554801 139.527832207 8.750</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853554801 139.527832207 3.450 35.853563345 139.527824063 3.450 35.853563345 139.527824063 8.750 35.853554801 139.527832207 8.750 35.853554801 139.527832207 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853563345 139.527824063 3.450 35.853561876 139.527810901 3.450 35.853561876 139.527810901 8.750 35.853563345 139.527824063 8.750 35.853563345 139.527824063 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853561876 139.527810901 3.450 35.853551863 139.527805882 3.450 35.853551863 139.527805882 8.750 35.853561876 139.527810901 8.750 35.853561876 139.527810901 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853551863 139.527805882 3.450 35.853543319 139.527814026 3.450 35.853543319 139.527814026 8.750 35.853551863 139.527805882 8.750 35.853551863 139.527805882 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853543319 139.527814026 3.450 35.853544789 139.527827188 3.450 35.853544789 139.527827188 8.750 35.853543319 139.527814026 8.750 35.853543319 139.527814026 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853544789 139.527827188 3.450 35.853554801 139.527832207 3.450 35.853554801 139.527832207 8.750 35.853544789 139.527827188 8.750 35.853544789 139.527827188 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853544789 139.527827188 3.450 35.853543319 139.527814026 3.450 35.853551863 139.527805882 3.450 35.853561876 139.527810901 3.450 35.853563345 139.527824063 3.450 35.853554801 139.527832207 3.450 35.853544789 139.527827188 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_78c59603-5b44-441a-ac3c-000000150001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.3</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853477337 139.528018467 10.750 35.853489441 139.528006930 10.750 35.853487359 139.527988283 10.750 35.853473174 139.527981173 10.750 35.853461070 139.527992710 10.750 35.853463151 139.528011358 10.750 35.853477337 139.528018467 10.750</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853477337 139.528018467 3.450 35.853489441 139.528006930 3.450 35.853489441 139.528006930 10.750 35.853477337 139.528018467 10.750 35.853477337 139.528018467 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853489441 139.528006930 3.450 35.853487359 139.527988283 3.450 35.853487359 139.527988283 10.750 35.853489441 139.528006930 10.750 35.853489441 139.528006930 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853487359 139.527988283 3.450 35.853473174 139.527981173 3.450 35.853473174 139.527981173 10.750 35.853487359 139.527988283 10.750 35.853487359 139.527988283 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853473174 139.527981173 3.450 35.853461070 139.527992710 3.450 35.853461070 139.527992710 10.750 35.853473174 139.527981173 10.750 35.853473174 139.527981173 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853461070 139.527992710 3.450 35.853463151 139.528011358 3.450 35.853463151 139.528011358 10.750 35.853461070 139.527992710 10.750 35.853461070 139.527992710 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853463151 139.528011358 3.450 35.853477337 139.528018467 3.450 35.853477337 139.528018467 10.750 35.853463151 139.528011358 10.750 35.853463151 139.528011358 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853463151 139.528011358 3.450 35.853461070 139.527992710 3.450 35.853473174 139.527981173 3.450 35.853487359 139.527988283 3.450 35.853489441 139.528006930 3.450 35.853477337 139.528018467 3.450 35.853463151 139.528011358 3.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_5db6c288-c923-412a-aa02-000000160001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.2</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853573718 139.528001677 10.760 35.853585468 139.527990478 10.760 35.853583448 139.527972380 10.760 35.853569677 139.527965479 10.760 35.853557927 139.527976678 10.760 35.853559947 139.527994776 10.760 35.853573718 139.528001677 10.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853573718 139.528001677 3.560 35.853585468 139.527990478 3.560 35.853585468 139.527990478 10.760 35.853573718 139.528001677 10.760 35.853573718 139.528001677 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853585468 139.527990478 3.560 35.853583448 139.527972380 3.560 35.853583448 139.527972380 10.760 35.853585468 139.527990478 10.760 35.853585468 139.527990478 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853583448 139.527972380 3.560 35.853569677 139.527965479 3.560 35.853569677 139.527965479 10.760 35.853583448 139.527972380 10.760 35.853583448 139.527972380 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853569677 139.527965479 3.560 35.853557927 139.527976678 3.560 35.853557927 139.527976678 10.760 35.853569677 139.527965479 10.760 35.853569677 139.527965479 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853557927 139.527976678 3.560 35.853559947 139.527994776 3.560 35.853559947 139.527994776 10.760 35.853557927 139.527976678 10.760 35.853557927 139.527976678 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853559947 139.527994776 3.560 35.853573718 139.528001677 3.560 35.853573718 139.528001677 10.760 35.853559947 139.527994776 10.760 35.853559947 139.527994776 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853559947 139.527994776 3.560 35.853557927 139.527976678 3.560 35.853569677 139.527965479 3.560 35.853583448 139.527972380 3.560 35.853585468 139.527990478 3.560 35.853573718 139.528001677 3.560 35.853559947 139.527994776 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3b35f4c6-a57f-4ac8-ab5f-000000170001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.2</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.9</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495396 139.528180258 6.970 35.853505724 139.528170417 6.970 35.853493620 139.528164353 9.760 35.853495396 139.528180258 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853505724 139.528170417 6.970 35.853495396 139.528180258 6.970 35.853493620 139.528164353 5.110 35.853505724 139.528170417 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853505724 139.528170417 6.970 35.853503949 139.528154512 6.970 35.853493620 139.528164353 9.760 35.853505724 139.528170417 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853503949 139.528154512 6.970 35.853505724 139.528170417 6.970 35.853493620 139.528164353 5.110 35.853503949 139.528154512 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853503949 139.528154512 6.970 35.853491845 139.528148449 6.970 35.853493620 139.528164353 9.760 35.853503949 139.528154512 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853491845 139.528148449 6.970 35.853503949 139.528154512 6.970 35.853493620 139.528164353 5.110 35.853491845 139.528148449 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853491845 139.528148449 6.970 35.853481517 139.528158290 6.970 35.853493620 139.528164353 9.760 35.853491845 139.528148449 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853481517 139.528158290 6.970 35.853491845 139.528148449 6.970 35.853493620 139.528164353 5.110 35.853481517 139.528158290 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853481517 139.528158290 6.970 35.853483292 139.528174195 6.970 35.853493620 139.528164353 9.760 35.853481517 139.528158290 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853483292 139.528174195 6.970 35.853481517 139.528158290 6.970 35.853493620 139.528164353 5.110 35.853483292 139.528174195 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853483292 139.528174195 6.970 35.853495396 139.528180258 6.970 35.853493620 139.528164353 9.760 35.853483292 139.528174195 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495396 139.528180258 6.970 35.853483292 139.528174195 6.970 35.853493620 139.528164353 5.110 35.853495396 139.528180258 6.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853492808 139.528163596 3.560 35.853493004 139.528165351 3.560 35.853493004 139.528165351 5.110 35.853492808 139.528163596 5.110 35.853492808 139.528163596 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853493004 139.528165351 3.560 35.853494433 139.528165111 3.560 35.853494433 139.528165111 5.110 35.853493004 139.528165351 5.110 35.853493004 139.528165351 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853494433 139.528165111 3.560 35.853494237 139.528163356 3.560 35.853494237 139.528163356 5.110 35.853494433 139.528165111 5.110 35.853494433 139.528165111 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853494237 139.528163356 3.560 35.853492808 139.528163596 3.560 35.853492808 139.528163596 5.110 35.853494237 139.528163356 5.110 35.853494237 139.528163356 3.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_fe1e667c-c888-498c-ab12-000000180001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.4</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853591593 139.528161823 6.640 35.853600499 139.528153338 6.640 35.853590062 139.528148111 9.070 35.853591593 139.528161823 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853600499 139.528153338 6.640 35.853591593 139.528161823 6.640 35.853590062 139.528148111 5.020 35.853600499 139.528153338 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853600499 139.528153338 6.640 35.853598968 139.528139627 6.640 35.853590062 139.528148111 9.070 35.853600499 139.528153338 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853598968 139.528139627 6.640 35.853600499 139.528153338 6.640 35.853590062 139.528148111 5.020 35.853598968 139.528139627 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853598968 139.528139627 6.640 35.853588532 139.528134400 6.640 35.853590062 139.528148111 9.070 35.853598968 139.528139627 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853588532 139.528134400 6.640 35.853598968 139.528139627 6.640 35.853590062 139.528148111 5.020 35.853588532 139.528134400 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853588532 139.528134400 6.640 35.853579626 139.528142885 6.640 35.853590062 139.528148111 9.070 35.853588532 139.528134400 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853579626 139.528142885 6.640 35.853588532 139.528134400 6.640 35.853590062 139.528148111 5.020 35.853579626 139.528142885 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853579626 139.528142885 6.640 35.853581157 139.528156596 6.640 35.853590062 139.528148111 9.070 35.853579626 139.528142885 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853581157 139.528156596 6.640 35.853579626 139.528142885 6.640 35.853590062 139.528148111 5.020 35.853581157 139.528156596 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853581157 139.528156596 6.640 35.853591593 139.528161823 6.640 35.853590062 139.528148111 9.070 35.853581157 139.528156596 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853591593 139.528161823 6.640 35.853581157 139.528156596 6.640 35.853590062 139.528148111 5.020 35.853591593 139.528161823 6.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853589352 139.528147449 3.670 35.853589523 139.528148984 3.670 35.853589523 139.528148984 5.020 35.853589352 139.528147449 5.020 35.853589352 139.528147449 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853589523 139.528148984 3.670 35.853590773 139.528148774 3.670 35.853590773 139.528148774 5.020 35.853589523 139.528148984 5.020 35.853589523 139.528148984 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853590773 139.528148774 3.670 35.853590602 139.528147238 3.670 35.853590602 139.528147238 5.020 35.853590773 139.528148774 5.020 35.853590773 139.528148774 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853590602 139.528147238 3.670 35.853589352 139.528147449 3.670 35.853589352 139.528147449 5.020 35.853590602 139.528147238 5.020 35.853590602 139.528147238 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_85b5350d-d03a-45c0-a40e-000000190001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.4</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853514066 139.528347534 11.070 35.853526170 139.528335997 11.070 35.853524089 139.528317350 11.070 35.853509904 139.528310240 11.070 35.853497800 139.528321777 11.070 35.853499881 139.528340424 11.070 35.853514066 139.528347534 11.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853514066 139.528347534 3.670 35.853526170 139.528335997 3.670 35.853526170 139.528335997 11.070 35.853514066 139.528347534 11.070 35.853514066 139.528347534 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853526170 139.528335997 3.670 35.853524089 139.528317350 3.670 35.853524089 139.528317350 11.070 35.853526170 139.528335997 11.070 35.853526170 139.528335997 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853524089 139.528317350 3.670 35.853509904 139.528310240 3.670 35.853509904 139.528310240 11.070 35.853524089 139.528317350 11.070 35.853524089 139.528317350 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853509904 139.528310240 3.670 35.853497800 139.528321777 3.670 35.853497800 139.528321777 11.070 35.853509904 139.528310240 11.070 35.853509904 139.528310240 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853497800 139.528321777 3.670 35.853499881 139.528340424 3.670 35.853499881 139.528340424 11.070 35.853497800 139.528321777 11.070 35.853497800 139.528321777 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853499881 139.528340424 3.670 35.853514066 139.528347534 3.670 35.853514066 139.528347534 11.070 35.853499881 139.528340424 11.070 35.853499881 139.528340424 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853499881 139.528340424 3.670 35.853497800 139.528321777 3.670 35.853509904 139.528310240 3.670 35.853524089 139.528317350 3.670 35.853526170 139.528335997 3.670 35.853514066 139.528347534 3.670 35.853499881 139.528340424 3.670</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_bad07ae0-3c87-44f8-a0d3-0000001a0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.7</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853610325 139.528329647 10.470 35.853621360 139.528319128 10.470 35.853619462 139.528302126 10.470 35.853606530 139.528295643 10.470 35.853595495 139.528306162 10.470 35.853597392 139.528323164 10.470 35.853610325 139.528329647 10.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853610325 139.528329647 3.770 35.853621360 139.528319128 3.770 35.853621360 139.528319128 10.470 35.853610325 139.528329647 10.470 35.853610325 139.528329647 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853621360 139.528319128 3.770 35.853619462 139.528302126 3.770 35.853619462 139.528302126 10.470 35.853621360 139.528319128 10.470 35.853621360 139.528319128 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853619462 139.528302126 3.770 35.853606530 139.528295643 3.770 35.853606530 139.528295643 10.470 35.853619462 139.528302126 10.470 35.853619462 139.528302126 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853606530 139.528295643 3.770 35.853595495 139.528306162 3.770 35.853595495 139.528306162 10.470 35.853606530 139.528295643 10.470 35.853606530 139.528295643 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853595495 139.528306162 3.770 35.853597392 139.528323164 3.770 35.853597392 139.528323164 10.470 35.853595495 139.528306162 10.470 35.853595495 139.528306162 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853597392 139.528323164 3.770 35.853610325 139.528329647 3.770 35.853610325 139.528329647 10.470 35.853597392 139.528323164 10.470 35.853597392 139.528323164 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853597392 139.528323164 3.770 35.853595495 139.528306162 3.770 35.853606530 139.528295643 3.770 35.853619462 139.528302126 3.770 35.853621360 139.528319128 3.770 35.853610325 139.528329647 3.770 35.853597392 139.528323164 3.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3e1e64f8-7db8-462d-ab68-0000001b0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.7</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853532247 139.528510422 10.480 35.853543282 139.528499903 10.480 35.853541385 139.528482901 10.480 35.853528452 139.528476418 10.480 35.853517417 139.528486938 10.480 35.853519315 139.528503939 10.480 35.853532247 139.528510422 10.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853532247 139.528510422 3.780 35.853543282 139.528499903 3.780 35.853543282 139.528499903 10.480 35.853532247 139.528510422 10.480 35.853532247 139.528510422 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853543282 139.528499903 3.780 35.853541385 139.528482901 3.780 35.853541385 139.528482901 10.480 35.853543282 139.528499903 10.480 35.853543282 139.528499903 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853541385 139.528482901 3.780 35.853528452 139.528476418 3.780 35.853528452 139.528476418 10.480 35.853541385 139.528482901 10.480 35.853541385 139.528482901 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853528452 139.528476418 3.780 35.853517417 139.528486938 3.780 35.853517417 139.528486938 10.480 35.853528452 139.528476418 10.480 35.853528452 139.528476418 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853517417 139.528486938 3.780 35.853519315 139.528503939 3.780 35.853519315 139.528503939 10.480 35.853517417 139.528486938 10.480 35.853517417 139.528486938 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853519315 139.528503939 3.780 35.853532247 139.528510422 3.780 35.853532247 139.528510422 10.480 35.853519315 139.528503939 10.480 35.853519315 139.528503939 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853519315 139.528503939 3.780 35.853517417 139.528486938 3.780 35.853528452 139.528476418 3.780 35.853541385 139.528482901 3.780 35.853543282 139.528499903 3.780 35.853532247 139.528510422 3.780 35.853519315 139.528503939 3.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ebb258a6-2f74-4f02-a346-0000001c0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">8.0</veg:height>
<veg:trunkDiameter uom="m">0.20</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.7</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853629057 139.528497471 11.880 35.853642230 139.528484916 11.880 35.853639965 139.528464623 11.880 35.853624527 139.528456886 11.880 35.853611354 139.528469441 11.880 35.853613619 139.528489734 11.880 35.853629057 139.528497471 11.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853629057 139.528497471 3.880 35.853642230 139.528484916 3.880 35.853642230 139.528484916 11.880 35.853629057 139.528497471 11.880 35.853629057 139.528497471 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853642230 139.528484916 3.880 35.853639965 139.528464623 3.880 35.853639965 139.528464623 11.880 35.853642230 139.528484916 11.880 35.853642230 139.528484916 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853639965 139.528464623 3.880 35.853624527 139.528456886 3.880 35.853624527 139.528456886 11.880 35.853639965 139.528464623 11.880 35.853639965 139.528464623 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853624527 139.528456886 3.880 35.853611354 139.528469441 3.880 35.853611354 139.528469441 11.880 35.853624527 139.528456886 11.880 35.853624527 139.528456886 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853611354 139.528469441 3.880 35.853613619 139.528489734 3.880 35.853613619 139.528489734 11.880 35.853611354 139.528469441 11.880 35.853611354 139.528469441 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853613619 139.528489734 3.880 35.853629057 139.528497471 3.880 35.853629057 139.528497471 11.880 35.853613619 139.528489734 11.880 35.853613619 139.528489734 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853613619 139.528489734 3.880 35.853611354 139.528469441 3.880 35.853624527 139.528456886 3.880 35.853639965 139.528464623 3.880 35.853642230 139.528484916 3.880 35.853629057 139.528497471 3.880 35.853613619 139.528489734 3.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_28a344e5-1952-44ae-a954-0000001d0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.6</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853550857 139.528677149 11.490 35.853563323 139.528665272 11.490 35.853561180 139.528646076 11.490 35.853546572 139.528638758 11.490 35.853534105 139.528650636 11.490 35.853536248 139.528669831 11.490 35.853550857 139.528677149 11.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853550857 139.528677149 3.890 35.853563323 139.528665272 3.890 35.853563323 139.528665272 11.490 35.853550857 139.528677149 11.490 35.853550857 139.528677149 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853563323 139.528665272 3.890 35.853561180 139.528646076 3.890 35.853561180 139.528646076 11.490 35.853563323 139.528665272 11.490 35.853563323 139.528665272 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853561180 139.528646076 3.890 35.853546572 139.528638758 3.890 35.853546572 139.528638758 11.490 35.853561180 139.528646076 11.490 35.853561180 139.528646076 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853546572 139.528638758 3.890 35.853534105 139.528650636 3.890 35.853534105 139.528650636 11.490 35.853546572 139.528638758 11.490 35.853546572 139.528638758 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853534105 139.528650636 3.890 35.853536248 139.528669831 3.890 35.853536248 139.528669831 11.490 35.853534105 139.528650636 11.490 35.853534105 139.528650636 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853536248 139.528669831 3.890 35.853550857 139.528677149 3.890 35.853550857 139.528677149 11.490 35.853536248 139.528669831 11.490 35.853536248 139.528669831 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853536248 139.528669831 3.890 35.853534105 139.528650636 3.890 35.853546572 139.528638758 3.890 35.853561180 139.528646076 3.890 35.853563323 139.528665272 3.890 35.853550857 139.528677149 3.890 35.853536248 139.528669831 3.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_5dd24f35-6666-42cf-ab94-0000001e0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.3</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853647238 139.528660359 11.290 35.853659342 139.528648822 11.290 35.853657260 139.528630175 11.290 35.853643075 139.528623065 11.290 35.853630971 139.528634602 11.290 35.853633052 139.528653249 11.290 35.853647238 139.528660359 11.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853647238 139.528660359 3.990 35.853659342 139.528648822 3.990 35.853659342 139.528648822 11.290 35.853647238 139.528660359 11.290 35.853647238 139.528660359 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853659342 139.528648822 3.990 35.853657260 139.528630175 3.990 35.853657260 139.528630175 11.290 35.853659342 139.528648822 11.290 35.853659342 139.528648822 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853657260 139.528630175 3.990 35.853643075 139.528623065 3.990 35.853643075 139.528623065 11.290 35.853657260 139.528630175 11.290 35.853657260 139.528630175 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853643075 139.528623065 3.990 35.853630971 139.528634602 3.990 35.853630971 139.528634602 11.290 35.853643075 139.528623065 11.290 35.853643075 139.528623065 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853630971 139.528634602 3.990 35.853633052 139.528653249 3.990 35.853633052 139.528653249 11.290 35.853630971 139.528634602 11.290 35.853630971 139.528634602 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633052 139.528653249 3.990 35.853647238 139.528660359 3.990 35.853647238 139.528660359 11.290 35.853633052 139.528653249 11.290 35.853633052 139.528653249 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633052 139.528653249 3.990 35.853630971 139.528634602 3.990 35.853643075 139.528623065 3.990 35.853657260 139.528630175 3.990 35.853659342 139.528648822 3.990 35.853647238 139.528660359 3.990 35.853633052 139.528653249 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_95091e6f-56cf-4495-a808-0000001f0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.3</veg:height>
<veg:trunkDiameter uom="m">0.13</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.4</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853568547 139.528835650 6.910 35.853577091 139.528827506 6.910 35.853567078 139.528822487 9.290 35.853568547 139.528835650 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853577091 139.528827506 6.910 35.853568547 139.528835650 6.910 35.853567078 139.528822487 5.320 35.853577091 139.528827506 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853577091 139.528827506 6.910 35.853575622 139.528814343 6.910 35.853567078 139.528822487 9.290 35.853577091 139.528827506 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853575622 139.528814343 6.910 35.853577091 139.528827506 6.910 35.853567078 139.528822487 5.320 35.853575622 139.528814343 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853575622 139.528814343 6.910 35.853565609 139.528809325 6.910 35.853567078 139.528822487 9.290 35.853575622 139.528814343 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853565609 139.528809325 6.910 35.853575622 139.528814343 6.910 35.853567078 139.528822487 5.320 35.853565609 139.528809325 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853565609 139.528809325 6.910 35.853557066 139.528817468 6.910 35.853567078 139.528822487 9.290 35.853565609 139.528809325 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853557066 139.528817468 6.910 35.853565609 139.528809325 6.910 35.853567078 139.528822487 5.320 35.853557066 139.528817468 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853557066 139.528817468 6.910 35.853558535 139.528830631 6.910 35.853567078 139.528822487 9.290 35.853557066 139.528817468 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853558535 139.528830631 6.910 35.853557066 139.528817468 6.910 35.853567078 139.528822487 5.320 35.853558535 139.528830631 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853558535 139.528830631 6.910 35.853568547 139.528835650 6.910 35.853567078 139.528822487 9.290 35.853558535 139.528830631 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853568547 139.528835650 6.910 35.853558535 139.528830631 6.910 35.853567078 139.528822487 5.320 35.853568547 139.528835650 6.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853566418 139.528821872 3.990 35.853566577 139.528823298 3.990 35.853566577 139.528823298 5.320 35.853566418 139.528821872 5.320 35.853566418 139.528821872 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853566577 139.528823298 3.990 35.853567738 139.528823103 3.990 35.853567738 139.528823103 5.320 35.853566577 139.528823298 5.320 35.853566577 139.528823298 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853567738 139.528823103 3.990 35.853567579 139.528821677 3.990 35.853567579 139.528821677 5.320 35.853567738 139.528823103 5.320 35.853567738 139.528823103 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853567579 139.528821677 3.990 35.853566418 139.528821872 3.990 35.853566418 139.528821872 5.320 35.853567579 139.528821677 5.320 35.853567579 139.528821677 3.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_1dff3511-eef3-44a9-ac7e-000000200001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.6</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853665112 139.528820506 7.180 35.853674371 139.528811683 7.180 35.853663521 139.528806246 9.700 35.853665112 139.528820506 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853674371 139.528811683 7.180 35.853665112 139.528820506 7.180 35.853663521 139.528806246 5.500 35.853674371 139.528811683 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853674371 139.528811683 7.180 35.853672780 139.528797423 7.180 35.853663521 139.528806246 9.700 35.853674371 139.528811683 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853672780 139.528797423 7.180 35.853674371 139.528811683 7.180 35.853663521 139.528806246 5.500 35.853672780 139.528797423 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853672780 139.528797423 7.180 35.853661929 139.528791986 7.180 35.853663521 139.528806246 9.700 35.853672780 139.528797423 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853661929 139.528791986 7.180 35.853672780 139.528797423 7.180 35.853663521 139.528806246 5.500 35.853661929 139.528791986 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853661929 139.528791986 7.180 35.853652670 139.528800810 7.180 35.853663521 139.528806246 9.700 35.853661929 139.528791986 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853652670 139.528800810 7.180 35.853661929 139.528791986 7.180 35.853663521 139.528806246 5.500 35.853652670 139.528800810 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853652670 139.528800810 7.180 35.853654261 139.528815069 7.180 35.853663521 139.528806246 9.700 35.853652670 139.528800810 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853654261 139.528815069 7.180 35.853652670 139.528800810 7.180 35.853663521 139.528806246 5.500 35.853654261 139.528815069 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853654261 139.528815069 7.180 35.853665112 139.528820506 7.180 35.853663521 139.528806246 9.700 35.853654261 139.528815069 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853665112 139.528820506 7.180 35.853654261 139.528815069 7.180 35.853663521 139.528806246 5.500 35.853665112 139.528820506 7.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853662810 139.528805583 4.100 35.853662981 139.528807119 4.100 35.853662981 139.528807119 5.500 35.853662810 139.528805583 5.500 35.853662810 139.528805583 4.100</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853662981 139.528807119 4.100 35.853664231 139.528806909 4.100 35.853664231 139.528806909 5.500 35.853662981 139.528807119 5.500 35.853662981 139.528807119 4.100</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853664231 139.528806909 4.100 35.853664060 139.528805373 4.100 35.853664060 139.528805373 5.500 35.853664231 139.528806909 5.500 35.853664231 139.528806909 4.100</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853664060 139.528805373 4.100 35.853662810 139.528805583 4.100 35.853662810 139.528805583 5.500 35.853664060 139.528805373 5.500 35.853664060 139.528805373 4.100</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_9c224ef1-7ede-461b-ac32-000000210001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">12.4</veg:height>
<veg:trunkDiameter uom="m">0.31</veg:trunkDiameter>
<veg:crownDiameter uom="m">6.2</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854157934 139.527594627 16.600 35.854180013 139.527573587 16.600 35.854176217 139.527539583 16.600 35.854150343 139.527526619 16.600 35.854128264 139.527547659 16.600 35.854132060 139.527581663 16.600 35.854157934 139.527594627 16.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854157934 139.527594627 4.200 35.854180013 139.527573587 4.200 35.854180013 139.527573587 16.600 35.854157934 139.527594627 16.600 35.854157934 139.527594627 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854180013 139.527573587 4.200 35.854176217 139.527539583 4.200 35.854176217 139.527539583 16.600 35.854180013 139.527573587 16.600 35.854180013 139.527573587 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854176217 139.527539583 4.200 35.854150343 139.527526619 4.200 35.854150343 139.527526619 16.600 35.854176217 139.527539583 16.600 35.854176217 139.527539583 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854150343 139.527526619 4.200 35.854128264 139.527547659 4.200 35.854128264 139.527547659 16.600 35.854150343 139.527526619 16.600 35.854150343 139.527526619 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854128264 139.527547659 4.200 35.854132060 139.527581663 4.200 35.854132060 139.527581663 16.600 35.854128264 139.527547659 16.600 35.854128264 139.527547659 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854132060 139.527581663 4.200 35.854157934 139.527594627 4.200 35.854157934 139.527594627 16.600 35.854132060 139.527581663 16.600 35.854132060 139.527581663 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854132060 139.527581663 4.200 35.854128264 139.527547659 4.200 35.854150343 139.527526619 4.200 35.854176217 139.527539583 4.200 35.854180013 139.527573587 4.200 35.854157934 139.527594627 4.200 35.854132060 139.527581663 4.200</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_e866360d-c99f-46ec-a838-000000220001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">9.7</veg:height>
<veg:trunkDiameter uom="m">0.24</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.8</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854149931 139.527788635 10.070 35.854167018 139.527772347 10.070 35.854146993 139.527762309 14.430 35.854149931 139.527788635 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854167018 139.527772347 10.070 35.854149931 139.527788635 10.070 35.854146993 139.527762309 7.160 35.854167018 139.527772347 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854167018 139.527772347 10.070 35.854164080 139.527746021 10.070 35.854146993 139.527762309 14.430 35.854167018 139.527772347 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854164080 139.527746021 10.070 35.854167018 139.527772347 10.070 35.854146993 139.527762309 7.160 35.854164080 139.527746021 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854164080 139.527746021 10.070 35.854144054 139.527735984 10.070 35.854146993 139.527762309 14.430 35.854164080 139.527746021 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854144054 139.527735984 10.070 35.854164080 139.527746021 10.070 35.854146993 139.527762309 7.160 35.854144054 139.527735984 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854144054 139.527735984 10.070 35.854126967 139.527752272 10.070 35.854146993 139.527762309 14.430 35.854144054 139.527735984 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126967 139.527752272 10.070 35.854144054 139.527735984 10.070 35.854146993 139.527762309 7.160 35.854126967 139.527752272 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126967 139.527752272 10.070 35.854129906 139.527778597 10.070 35.854146993 139.527762309 14.430 35.854126967 139.527752272 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854129906 139.527778597 10.070 35.854126967 139.527752272 10.070 35.854146993 139.527762309 7.160 35.854129906 139.527778597 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854129906 139.527778597 10.070 35.854149931 139.527788635 10.070 35.854146993 139.527762309 14.430 35.854129906 139.527778597 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854149931 139.527788635 10.070 35.854129906 139.527778597 10.070 35.854146993 139.527762309 7.160 35.854149931 139.527788635 10.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854145774 139.527761173 4.730 35.854146068 139.527763806 4.730 35.854146068 139.527763806 7.160 35.854145774 139.527761173 7.160 35.854145774 139.527761173 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854146068 139.527763806 4.730 35.854148211 139.527763445 4.730 35.854148211 139.527763445 7.160 35.854146068 139.527763806 7.160 35.854146068 139.527763806 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854148211 139.527763445 4.730 35.854147917 139.527760812 4.730 35.854147917 139.527760812 7.160 35.854148211 139.527763445 7.160 35.854148211 139.527763445 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854147917 139.527760812 4.730 35.854145774 139.527761173 4.730 35.854145774 139.527761173 7.160 35.854147917 139.527760812 7.160 35.854147917 139.527760812 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_adf6f545-d5d5-488b-a6dd-000000230001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">11.5</veg:height>
<veg:trunkDiameter uom="m">0.29</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854157040 139.527892261 15.980 35.854177687 139.527872579 15.980 35.854174137 139.527840769 15.980 35.854149939 139.527828641 15.980 35.854129291 139.527848322 15.980 35.854132842 139.527880132 15.980 35.854157040 139.527892261 15.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854157040 139.527892261 4.480 35.854177687 139.527872579 4.480 35.854177687 139.527872579 15.980 35.854157040 139.527892261 15.980 35.854157040 139.527892261 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854177687 139.527872579 4.480 35.854174137 139.527840769 4.480 35.854174137 139.527840769 15.980 35.854177687 139.527872579 15.980 35.854177687 139.527872579 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854174137 139.527840769 4.480 35.854149939 139.527828641 4.480 35.854149939 139.527828641 15.980 35.854174137 139.527840769 15.980 35.854174137 139.527840769 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854149939 139.527828641 4.480 35.854129291 139.527848322 4.480 35.854129291 139.527848322 15.980 35.854149939 139.527828641 15.980 35.854149939 139.527828641 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854129291 139.527848322 4.480 35.854132842 139.527880132 4.480 35.854132842 139.527880132 15.980 35.854129291 139.527848322 15.980 35.854129291 139.527848322 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854132842 139.527880132 4.480 35.854157040 139.527892261 4.480 35.854157040 139.527892261 15.980 35.854132842 139.527880132 15.980 35.854132842 139.527880132 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854132842 139.527880132 4.480 35.854129291 139.527848322 4.480 35.854149939 139.527828641 4.480 35.854174137 139.527840769 4.480 35.854177687 139.527872579 4.480 35.854157040 139.527892261 4.480 35.854132842 139.527880132 4.480</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_a2f5ddaa-cbdc-4acf-ae70-000000240001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.2</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854194937 139.527931026 7.940 35.854205972 139.527920507 7.940 35.854193040 139.527914024 10.730 35.854194937 139.527931026 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854205972 139.527920507 7.940 35.854194937 139.527931026 7.940 35.854193040 139.527914024 6.080 35.854205972 139.527920507 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854205972 139.527920507 7.940 35.854204075 139.527903505 7.940 35.854193040 139.527914024 10.730 35.854205972 139.527920507 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854204075 139.527903505 7.940 35.854205972 139.527920507 7.940 35.854193040 139.527914024 6.080 35.854204075 139.527903505 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854204075 139.527903505 7.940 35.854191142 139.527897022 7.940 35.854193040 139.527914024 10.730 35.854204075 139.527903505 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854191142 139.527897022 7.940 35.854204075 139.527903505 7.940 35.854193040 139.527914024 6.080 35.854191142 139.527897022 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854191142 139.527897022 7.940 35.854180107 139.527907541 7.940 35.854193040 139.527914024 10.730 35.854191142 139.527897022 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854180107 139.527907541 7.940 35.854191142 139.527897022 7.940 35.854193040 139.527914024 6.080 35.854180107 139.527907541 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854180107 139.527907541 7.940 35.854182005 139.527924543 7.940 35.854193040 139.527914024 10.730 35.854180107 139.527907541 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854182005 139.527924543 7.940 35.854180107 139.527907541 7.940 35.854193040 139.527914024 6.080 35.854182005 139.527924543 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854182005 139.527924543 7.940 35.854194937 139.527931026 7.940 35.854193040 139.527914024 10.730 35.854182005 139.527924543 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854194937 139.527931026 7.940 35.854182005 139.527924543 7.940 35.854193040 139.527914024 6.080 35.854194937 139.527931026 7.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854192227 139.527913267 4.530 35.854192423 139.527915022 4.530 35.854192423 139.527915022 6.080 35.854192227 139.527913267 6.080 35.854192227 139.527913267 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854192423 139.527915022 4.530 35.854193852 139.527914781 4.530 35.854193852 139.527914781 6.080 35.854192423 139.527915022 6.080 35.854192423 139.527915022 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854193852 139.527914781 4.530 35.854193656 139.527913026 4.530 35.854193656 139.527913026 6.080 35.854193852 139.527914781 6.080 35.854193852 139.527914781 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854193656 139.527913026 4.530 35.854192227 139.527913267 4.530 35.854192227 139.527913267 6.080 35.854193656 139.527913026 6.080 35.854193656 139.527913026 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c3218429-d6a9-4257-a74d-000000250001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.1</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854172682 139.528030769 10.470 35.854183364 139.528020588 10.470 35.854181527 139.528004135 10.470 35.854169009 139.527997862 10.470 35.854158327 139.528008042 10.470 35.854160164 139.528024496 10.470 35.854172682 139.528030769 10.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854172682 139.528030769 4.370 35.854183364 139.528020588 4.370 35.854183364 139.528020588 10.470 35.854172682 139.528030769 10.470 35.854172682 139.528030769 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854183364 139.528020588 4.370 35.854181527 139.528004135 4.370 35.854181527 139.528004135 10.470 35.854183364 139.528020588 10.470 35.854183364 139.528020588 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854181527 139.528004135 4.370 35.854169009 139.527997862 4.370 35.854169009 139.527997862 10.470 35.854181527 139.528004135 10.470 35.854181527 139.528004135 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854169009 139.527997862 4.370 35.854158327 139.528008042 4.370 35.854158327 139.528008042 10.470 35.854169009 139.527997862 10.470 35.854169009 139.527997862 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854158327 139.528008042 4.370 35.854160164 139.528024496 4.370 35.854160164 139.528024496 10.470 35.854158327 139.528008042 10.470 35.854158327 139.528008042 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854160164 139.528024496 4.370 35.854172682 139.528030769 4.370 35.854172682 139.528030769 10.470 35.854160164 139.528024496 10.470 35.854160164 139.528024496 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854160164 139.528024496 4.370 35.854158327 139.528008042 4.370 35.854169009 139.527997862 4.370 35.854181527 139.528004135 4.370 35.854183364 139.528020588 4.370 35.854172682 139.528030769 4.370 35.854160164 139.528024496 4.370</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_69f47e85-9515-478a-a92f-000000260001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">11.3</veg:height>
<veg:trunkDiameter uom="m">0.28</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.7</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854197440 139.527560594 15.490 35.854217734 139.527541251 15.490 35.854214245 139.527509990 15.490 35.854190461 139.527498071 15.490 35.854170167 139.527517413 15.490 35.854173657 139.527548675 15.490 35.854197440 139.527560594 15.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854197440 139.527560594 4.190 35.854217734 139.527541251 4.190 35.854217734 139.527541251 15.490 35.854197440 139.527560594 15.490 35.854197440 139.527560594 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854217734 139.527541251 4.190 35.854214245 139.527509990 4.190 35.854214245 139.527509990 15.490 35.854217734 139.527541251 15.490 35.854217734 139.527541251 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854214245 139.527509990 4.190 35.854190461 139.527498071 4.190 35.854190461 139.527498071 15.490 35.854214245 139.527509990 15.490 35.854214245 139.527509990 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854190461 139.527498071 4.190 35.854170167 139.527517413 4.190 35.854170167 139.527517413 15.490 35.854190461 139.527498071 15.490 35.854190461 139.527498071 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854170167 139.527517413 4.190 35.854173657 139.527548675 4.190 35.854173657 139.527548675 15.490 35.854170167 139.527517413 15.490 35.854170167 139.527517413 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854173657 139.527548675 4.190 35.854197440 139.527560594 4.190 35.854197440 139.527560594 15.490 35.854173657 139.527548675 15.490 35.854173657 139.527548675 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854173657 139.527548675 4.190 35.854170167 139.527517413 4.190 35.854190461 139.527498071 4.190 35.854214245 139.527509990 4.190 35.854217734 139.527541251 4.190 35.854197440 139.527560594 4.190 35.854173657 139.527548675 4.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_e9bdbd08-99f2-4078-ab36-000000270001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">9.7</veg:height>
<veg:trunkDiameter uom="m">0.24</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.8</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854212183 139.527667404 9.870 35.854229270 139.527651116 9.870 35.854209245 139.527641079 14.230 35.854212183 139.527667404 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854229270 139.527651116 9.870 35.854212183 139.527667404 9.870 35.854209245 139.527641079 6.960 35.854229270 139.527651116 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854229270 139.527651116 9.870 35.854226331 139.527624791 9.870 35.854209245 139.527641079 14.230 35.854229270 139.527651116 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854226331 139.527624791 9.870 35.854229270 139.527651116 9.870 35.854209245 139.527641079 6.960 35.854226331 139.527624791 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854226331 139.527624791 9.870 35.854206306 139.527614753 9.870 35.854209245 139.527641079 14.230 35.854226331 139.527624791 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854206306 139.527614753 9.870 35.854226331 139.527624791 9.870 35.854209245 139.527641079 6.960 35.854206306 139.527614753 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854206306 139.527614753 9.870 35.854189219 139.527631041 9.870 35.854209245 139.527641079 14.230 35.854206306 139.527614753 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854189219 139.527631041 9.870 35.854206306 139.527614753 9.870 35.854209245 139.527641079 6.960 35.854189219 139.527631041 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854189219 139.527631041 9.870 35.854192158 139.527657367 9.870 35.854209245 139.527641079 14.230 35.854189219 139.527631041 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854192158 139.527657367 9.870 35.854189219 139.527631041 9.870 35.854209245 139.527641079 6.960 35.854192158 139.527657367 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854192158 139.527657367 9.870 35.854212183 139.527667404 9.870 35.854209245 139.527641079 14.230 35.854192158 139.527657367 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854212183 139.527667404 9.870 35.854192158 139.527657367 9.870 35.854209245 139.527641079 6.960 35.854212183 139.527667404 9.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854208026 139.527639943 4.530 35.854208320 139.527642575 4.530 35.854208320 139.527642575 6.960 35.854208026 139.527639943 6.960 35.854208026 139.527639943 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854208320 139.527642575 4.530 35.854210463 139.527642215 4.530 35.854210463 139.527642215 6.960 35.854208320 139.527642575 6.960 35.854208320 139.527642575 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854210463 139.527642215 4.530 35.854210169 139.527639582 4.530 35.854210169 139.527639582 6.960 35.854210463 139.527642215 6.960 35.854210463 139.527642215 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854210169 139.527639582 4.530 35.854208026 139.527639943 4.530 35.854208026 139.527639943 6.960 35.854210169 139.527639582 6.960 35.854210169 139.527639582 4.530</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_9f709237-ac24-44a5-a956-000000280001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.2</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854241707 139.527755856 9.340 35.854254527 139.527743640 9.340 35.854239503 139.527736112 12.580 35.854241707 139.527755856 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854254527 139.527743640 9.340 35.854241707 139.527755856 9.340 35.854239503 139.527736112 7.180 35.854254527 139.527743640 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854254527 139.527743640 9.340 35.854252323 139.527723895 9.340 35.854239503 139.527736112 12.580 35.854254527 139.527743640 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854252323 139.527723895 9.340 35.854254527 139.527743640 9.340 35.854239503 139.527736112 7.180 35.854252323 139.527723895 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854252323 139.527723895 9.340 35.854237300 139.527716368 9.340 35.854239503 139.527736112 12.580 35.854252323 139.527723895 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854237300 139.527716368 9.340 35.854252323 139.527723895 9.340 35.854239503 139.527736112 7.180 35.854237300 139.527716368 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854237300 139.527716368 9.340 35.854224480 139.527728585 9.340 35.854239503 139.527736112 12.580 35.854237300 139.527716368 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854224480 139.527728585 9.340 35.854237300 139.527716368 9.340 35.854239503 139.527736112 7.180 35.854224480 139.527728585 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854224480 139.527728585 9.340 35.854226684 139.527748329 9.340 35.854239503 139.527736112 12.580 35.854224480 139.527728585 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854226684 139.527748329 9.340 35.854224480 139.527728585 9.340 35.854239503 139.527736112 7.180 35.854226684 139.527748329 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854226684 139.527748329 9.340 35.854241707 139.527755856 9.340 35.854239503 139.527736112 12.580 35.854226684 139.527748329 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854241707 139.527755856 9.340 35.854226684 139.527748329 9.340 35.854239503 139.527736112 7.180 35.854241707 139.527755856 9.340</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854238590 139.527735260 5.380 35.854238810 139.527737235 5.380 35.854238810 139.527737235 7.180 35.854238590 139.527735260 7.180 35.854238590 139.527735260 5.380</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854238810 139.527737235 5.380 35.854240417 139.527736964 5.380 35.854240417 139.527736964 7.180 35.854238810 139.527737235 7.180 35.854238810 139.527737235 5.380</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854240417 139.527736964 5.380 35.854240197 139.527734990 5.380 35.854240197 139.527734990 7.180 35.854240417 139.527736964 7.180 35.854240417 139.527736964 5.380</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854240197 139.527734990 5.380 35.854238590 139.527735260 5.380 35.854238590 139.527735260 7.180 35.854240197 139.527734990 7.180 35.854240197 139.527734990 5.380</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_1cbbac55-42e7-4b22-ada1-000000290001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">11.2</veg:height>
<veg:trunkDiameter uom="m">0.28</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854268152 139.528045757 10.810 35.854288093 139.528026753 10.810 35.854264724 139.528015044 15.850 35.854268152 139.528045757 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288093 139.528026753 10.810 35.854268152 139.528045757 10.810 35.854264724 139.528015044 7.450 35.854288093 139.528026753 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288093 139.528026753 10.810 35.854284665 139.527996040 10.810 35.854264724 139.528015044 15.850 35.854288093 139.528026753 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854284665 139.527996040 10.810 35.854288093 139.528026753 10.810 35.854264724 139.528015044 7.450 35.854284665 139.527996040 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854284665 139.527996040 10.810 35.854261296 139.527984331 10.810 35.854264724 139.528015044 15.850 35.854284665 139.527996040 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854261296 139.527984331 10.810 35.854284665 139.527996040 10.810 35.854264724 139.528015044 7.450 35.854261296 139.527984331 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854261296 139.527984331 10.810 35.854241355 139.528003334 10.810 35.854264724 139.528015044 15.850 35.854261296 139.527984331 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854241355 139.528003334 10.810 35.854261296 139.527984331 10.810 35.854264724 139.528015044 7.450 35.854241355 139.528003334 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854241355 139.528003334 10.810 35.854244783 139.528034047 10.810 35.854264724 139.528015044 15.850 35.854241355 139.528003334 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854244783 139.528034047 10.810 35.854241355 139.528003334 10.810 35.854264724 139.528015044 7.450 35.854244783 139.528034047 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854244783 139.528034047 10.810 35.854268152 139.528045757 10.810 35.854264724 139.528015044 15.850 35.854244783 139.528034047 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854268152 139.528045757 10.810 35.854244783 139.528034047 10.810 35.854264724 139.528015044 7.450 35.854268152 139.528045757 10.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854263303 139.528013719 4.650 35.854263645 139.528016790 4.650 35.854263645 139.528016790 7.450 35.854263303 139.528013719 7.450 35.854263303 139.528013719 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854263645 139.528016790 4.650 35.854266146 139.528016369 4.650 35.854266146 139.528016369 7.450 35.854263645 139.528016790 7.450 35.854263645 139.528016790 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854266146 139.528016369 4.650 35.854265803 139.528013298 4.650 35.854265803 139.528013298 7.450 35.854266146 139.528016369 7.450 35.854266146 139.528016369 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854265803 139.528013298 4.650 35.854263303 139.528013719 4.650 35.854263303 139.528013719 7.450 35.854265803 139.528013298 7.450 35.854265803 139.528013298 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_318911af-2099-4177-a2e9-0000002a0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">11.6</veg:height>
<veg:trunkDiameter uom="m">0.29</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854297578 139.527547305 16.360 35.854318226 139.527527623 16.360 35.854314675 139.527495813 16.360 35.854290477 139.527483684 16.360 35.854269829 139.527503366 16.360 35.854273380 139.527535176 16.360 35.854297578 139.527547305 16.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854297578 139.527547305 4.760 35.854318226 139.527527623 4.760 35.854318226 139.527527623 16.360 35.854297578 139.527547305 16.360 35.854297578 139.527547305 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854318226 139.527527623 4.760 35.854314675 139.527495813 4.760 35.854314675 139.527495813 16.360 35.854318226 139.527527623 16.360 35.854318226 139.527527623 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854314675 139.527495813 4.760 35.854290477 139.527483684 4.760 35.854290477 139.527483684 16.360 35.854314675 139.527495813 16.360 35.854314675 139.527495813 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854290477 139.527483684 4.760 35.854269829 139.527503366 4.760 35.854269829 139.527503366 16.360 35.854290477 139.527483684 16.360 35.854290477 139.527483684 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854269829 139.527503366 4.760 35.854273380 139.527535176 4.760 35.854273380 139.527535176 16.360 35.854269829 139.527503366 16.360 35.854269829 139.527503366 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854273380 139.527535176 4.760 35.854297578 139.527547305 4.760 35.854297578 139.527547305 16.360 35.854273380 139.527535176 16.360 35.854273380 139.527535176 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854273380 139.527535176 4.760 35.854269829 139.527503366 4.760 35.854290477 139.527483684 4.760 35.854314675 139.527495813 4.760 35.854318226 139.527527623 4.760 35.854297578 139.527547305 4.760 35.854273380 139.527535176 4.760</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_33978091-44c6-4229-a442-0000002b0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">9.8</veg:height>
<veg:trunkDiameter uom="m">0.25</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.9</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854341867 139.527854427 16.290 35.854359316 139.527837799 16.290 35.854356317 139.527810925 16.290 35.854335868 139.527800679 16.290 35.854318419 139.527817308 16.290 35.854321418 139.527844182 16.290 35.854341867 139.527854427 16.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854341867 139.527854427 6.490 35.854359316 139.527837799 6.490 35.854359316 139.527837799 16.290 35.854341867 139.527854427 16.290 35.854341867 139.527854427 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854359316 139.527837799 6.490 35.854356317 139.527810925 6.490 35.854356317 139.527810925 16.290 35.854359316 139.527837799 16.290 35.854359316 139.527837799 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854356317 139.527810925 6.490 35.854335868 139.527800679 6.490 35.854335868 139.527800679 16.290 35.854356317 139.527810925 16.290 35.854356317 139.527810925 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854335868 139.527800679 6.490 35.854318419 139.527817308 6.490 35.854318419 139.527817308 16.290 35.854335868 139.527800679 16.290 35.854335868 139.527800679 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854318419 139.527817308 6.490 35.854321418 139.527844182 6.490 35.854321418 139.527844182 16.290 35.854318419 139.527817308 16.290 35.854318419 139.527817308 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854321418 139.527844182 6.490 35.854341867 139.527854427 6.490 35.854341867 139.527854427 16.290 35.854321418 139.527844182 16.290 35.854321418 139.527844182 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854321418 139.527844182 6.490 35.854318419 139.527817308 6.490 35.854335868 139.527800679 6.490 35.854356317 139.527810925 6.490 35.854359316 139.527837799 6.490 35.854341867 139.527854427 6.490 35.854321418 139.527844182 6.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_0ea9de8d-795b-410f-a8fe-0000002c0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">8.8</veg:height>
<veg:trunkDiameter uom="m">0.22</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854358240 139.528005999 14.160 35.854373904 139.527991069 14.160 35.854371211 139.527966937 14.160 35.854352853 139.527957736 14.160 35.854337188 139.527972667 14.160 35.854339882 139.527996799 14.160 35.854358240 139.528005999 14.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854358240 139.528005999 5.360 35.854373904 139.527991069 5.360 35.854373904 139.527991069 14.160 35.854358240 139.528005999 14.160 35.854358240 139.528005999 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854373904 139.527991069 5.360 35.854371211 139.527966937 5.360 35.854371211 139.527966937 14.160 35.854373904 139.527991069 14.160 35.854373904 139.527991069 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854371211 139.527966937 5.360 35.854352853 139.527957736 5.360 35.854352853 139.527957736 14.160 35.854371211 139.527966937 14.160 35.854371211 139.527966937 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854352853 139.527957736 5.360 35.854337188 139.527972667 5.360 35.854337188 139.527972667 14.160 35.854352853 139.527957736 14.160 35.854352853 139.527957736 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854337188 139.527972667 5.360 35.854339882 139.527996799 5.360 35.854339882 139.527996799 14.160 35.854337188 139.527972667 14.160 35.854337188 139.527972667 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854339882 139.527996799 5.360 35.854358240 139.528005999 5.360 35.854358240 139.528005999 14.160 35.854339882 139.527996799 14.160 35.854339882 139.527996799 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854339882 139.527996799 5.360 35.854337188 139.527972667 5.360 35.854352853 139.527957736 5.360 35.854371211 139.527966937 5.360 35.854373904 139.527991069 5.360 35.854358240 139.528005999 5.360 35.854339882 139.527996799 5.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3d3761a9-eba9-4f19-a423-0000002d0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">10.1</veg:height>
<veg:trunkDiameter uom="m">0.25</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854354031 139.527545284 14.970 35.854371834 139.527528317 14.970 35.854368773 139.527500894 14.970 35.854347910 139.527490439 14.970 35.854330107 139.527507406 14.970 35.854333168 139.527534829 14.970 35.854354031 139.527545284 14.970</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854354031 139.527545284 4.870 35.854371834 139.527528317 4.870 35.854371834 139.527528317 14.970 35.854354031 139.527545284 14.970 35.854354031 139.527545284 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854371834 139.527528317 4.870 35.854368773 139.527500894 4.870 35.854368773 139.527500894 14.970 35.854371834 139.527528317 14.970 35.854371834 139.527528317 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854368773 139.527500894 4.870 35.854347910 139.527490439 4.870 35.854347910 139.527490439 14.970 35.854368773 139.527500894 14.970 35.854368773 139.527500894 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854347910 139.527490439 4.870 35.854330107 139.527507406 4.870 35.854330107 139.527507406 14.970 35.854347910 139.527490439 14.970 35.854347910 139.527490439 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854330107 139.527507406 4.870 35.854333168 139.527534829 4.870 35.854333168 139.527534829 14.970 35.854330107 139.527507406 14.970 35.854330107 139.527507406 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854333168 139.527534829 4.870 35.854354031 139.527545284 4.870 35.854354031 139.527545284 14.970 35.854333168 139.527534829 14.970 35.854333168 139.527534829 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854333168 139.527534829 4.870 35.854330107 139.527507406 4.870 35.854347910 139.527490439 4.870 35.854368773 139.527500894 4.870 35.854371834 139.527528317 4.870 35.854354031 139.527545284 4.870 35.854333168 139.527534829 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_cce6e094-9183-4e7e-a272-0000002e0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">8.1</veg:height>
<veg:trunkDiameter uom="m">0.20</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396591 139.527654338 13.690 35.854410833 139.527640764 13.690 35.854408384 139.527618826 13.690 35.854391693 139.527610462 13.690 35.854377451 139.527624036 13.690 35.854379900 139.527645974 13.690 35.854396591 139.527654338 13.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396591 139.527654338 5.590 35.854410833 139.527640764 5.590 35.854410833 139.527640764 13.690 35.854396591 139.527654338 13.690 35.854396591 139.527654338 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854410833 139.527640764 5.590 35.854408384 139.527618826 5.590 35.854408384 139.527618826 13.690 35.854410833 139.527640764 13.690 35.854410833 139.527640764 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854408384 139.527618826 5.590 35.854391693 139.527610462 5.590 35.854391693 139.527610462 13.690 35.854408384 139.527618826 13.690 35.854408384 139.527618826 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854391693 139.527610462 5.590 35.854377451 139.527624036 5.590 35.854377451 139.527624036 13.690 35.854391693 139.527610462 13.690 35.854391693 139.527610462 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854377451 139.527624036 5.590 35.854379900 139.527645974 5.590 35.854379900 139.527645974 13.690 35.854377451 139.527624036 13.690 35.854377451 139.527624036 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854379900 139.527645974 5.590 35.854396591 139.527654338 5.590 35.854396591 139.527654338 13.690 35.854379900 139.527645974 13.690 35.854379900 139.527645974 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854379900 139.527645974 5.590 35.854377451 139.527624036 5.590 35.854391693 139.527610462 5.590 35.854408384 139.527618826 5.590 35.854410833 139.527640764 5.590 35.854396591 139.527654338 5.590 35.854379900 139.527645974 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_a398c3cd-d2f7-4673-a667-0000002f0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">12.5</veg:height>
<veg:trunkDiameter uom="m">0.31</veg:trunkDiameter>
<veg:crownDiameter uom="m">6.2</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854393856 139.527819745 14.030 35.854415935 139.527798705 14.030 35.854390060 139.527785741 19.650 35.854393856 139.527819745 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854415935 139.527798705 14.030 35.854393856 139.527819745 14.030 35.854390060 139.527785741 10.280 35.854415935 139.527798705 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854415935 139.527798705 14.030 35.854412139 139.527764701 14.030 35.854390060 139.527785741 19.650 35.854415935 139.527798705 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854412139 139.527764701 14.030 35.854415935 139.527798705 14.030 35.854390060 139.527785741 10.280 35.854412139 139.527764701 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854412139 139.527764701 14.030 35.854386265 139.527751737 14.030 35.854390060 139.527785741 19.650 35.854412139 139.527764701 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854386265 139.527751737 14.030 35.854412139 139.527764701 14.030 35.854390060 139.527785741 10.280 35.854386265 139.527751737 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854386265 139.527751737 14.030 35.854364186 139.527772777 14.030 35.854390060 139.527785741 19.650 35.854386265 139.527751737 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854364186 139.527772777 14.030 35.854386265 139.527751737 14.030 35.854390060 139.527785741 10.280 35.854364186 139.527772777 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854364186 139.527772777 14.030 35.854367982 139.527806781 14.030 35.854390060 139.527785741 19.650 35.854364186 139.527772777 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854367982 139.527806781 14.030 35.854364186 139.527772777 14.030 35.854390060 139.527785741 10.280 35.854367982 139.527806781 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854367982 139.527806781 14.030 35.854393856 139.527819745 14.030 35.854390060 139.527785741 19.650 35.854367982 139.527806781 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854393856 139.527819745 14.030 35.854367982 139.527806781 14.030 35.854390060 139.527785741 10.280 35.854393856 139.527819745 14.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854388486 139.527784274 7.150 35.854388866 139.527787674 7.150 35.854388866 139.527787674 10.280 35.854388486 139.527784274 10.280 35.854388486 139.527784274 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854388866 139.527787674 7.150 35.854391634 139.527787208 7.150 35.854391634 139.527787208 10.280 35.854388866 139.527787674 10.280 35.854388866 139.527787674 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854391634 139.527787208 7.150 35.854391255 139.527783808 7.150 35.854391255 139.527783808 10.280 35.854391634 139.527787208 10.280 35.854391634 139.527787208 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854391255 139.527783808 7.150 35.854388486 139.527784274 7.150 35.854388486 139.527784274 10.280 35.854391255 139.527783808 10.280 35.854391255 139.527783808 7.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_aab57491-71b4-48d5-a330-000000300001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">12.0</veg:height>
<veg:trunkDiameter uom="m">0.30</veg:trunkDiameter>
<veg:crownDiameter uom="m">6.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396069 139.527937382 18.220 35.854417432 139.527917022 18.220 35.854413759 139.527884115 18.220 35.854388723 139.527871568 18.220 35.854367360 139.527891929 18.220 35.854371033 139.527924836 18.220 35.854396069 139.527937382 18.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396069 139.527937382 6.220 35.854417432 139.527917022 6.220 35.854417432 139.527917022 18.220 35.854396069 139.527937382 18.220 35.854396069 139.527937382 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854417432 139.527917022 6.220 35.854413759 139.527884115 6.220 35.854413759 139.527884115 18.220 35.854417432 139.527917022 18.220 35.854417432 139.527917022 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854413759 139.527884115 6.220 35.854388723 139.527871568 6.220 35.854388723 139.527871568 18.220 35.854413759 139.527884115 18.220 35.854413759 139.527884115 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854388723 139.527871568 6.220 35.854367360 139.527891929 6.220 35.854367360 139.527891929 18.220 35.854388723 139.527871568 18.220 35.854388723 139.527871568 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854367360 139.527891929 6.220 35.854371033 139.527924836 6.220 35.854371033 139.527924836 18.220 35.854367360 139.527891929 18.220 35.854367360 139.527891929 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854371033 139.527924836 6.220 35.854396069 139.527937382 6.220 35.854396069 139.527937382 18.220 35.854371033 139.527924836 18.220 35.854371033 139.527924836 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854371033 139.527924836 6.220 35.854367360 139.527891929 6.220 35.854388723 139.527871568 6.220 35.854413759 139.527884115 6.220 35.854417432 139.527917022 6.220 35.854396069 139.527937382 6.220 35.854371033 139.527924836 6.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ff774e68-e41a-4231-a49a-000000310001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.3</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.6</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854403875 139.528011389 12.860 35.854416695 139.527999172 12.860 35.854414491 139.527979428 12.860 35.854399467 139.527971900 12.860 35.854386648 139.527984117 12.860 35.854388851 139.528003861 12.860 35.854403875 139.528011389 12.860</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854403875 139.528011389 5.560 35.854416695 139.527999172 5.560 35.854416695 139.527999172 12.860 35.854403875 139.528011389 12.860 35.854403875 139.528011389 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854416695 139.527999172 5.560 35.854414491 139.527979428 5.560 35.854414491 139.527979428 12.860 35.854416695 139.527999172 12.860 35.854416695 139.527999172 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854414491 139.527979428 5.560 35.854399467 139.527971900 5.560 35.854399467 139.527971900 12.860 35.854414491 139.527979428 12.860 35.854414491 139.527979428 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854399467 139.527971900 5.560 35.854386648 139.527984117 5.560 35.854386648 139.527984117 12.860 35.854399467 139.527971900 12.860 35.854399467 139.527971900 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854386648 139.527984117 5.560 35.854388851 139.528003861 5.560 35.854388851 139.528003861 12.860 35.854386648 139.527984117 12.860 35.854386648 139.527984117 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854388851 139.528003861 5.560 35.854403875 139.528011389 5.560 35.854403875 139.528011389 12.860 35.854388851 139.528003861 12.860 35.854388851 139.528003861 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854388851 139.528003861 5.560 35.854386648 139.527984117 5.560 35.854399467 139.527971900 5.560 35.854414491 139.527979428 5.560 35.854416695 139.527999172 5.560 35.854403875 139.528011389 5.560 35.854388851 139.528003861 5.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_465798d9-cb35-441a-ad09-000000320001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.4</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.2</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854427274 139.527542894 11.000 35.854438671 139.527532034 11.000 35.854436712 139.527514484 11.000 35.854423356 139.527507793 11.000 35.854411959 139.527518653 11.000 35.854413918 139.527536204 11.000 35.854427274 139.527542894 11.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854427274 139.527542894 4.600 35.854438671 139.527532034 4.600 35.854438671 139.527532034 11.000 35.854427274 139.527542894 11.000 35.854427274 139.527542894 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854438671 139.527532034 4.600 35.854436712 139.527514484 4.600 35.854436712 139.527514484 11.000 35.854438671 139.527532034 11.000 35.854438671 139.527532034 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854436712 139.527514484 4.600 35.854423356 139.527507793 4.600 35.854423356 139.527507793 11.000 35.854436712 139.527514484 11.000 35.854436712 139.527514484 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854423356 139.527507793 4.600 35.854411959 139.527518653 4.600 35.854411959 139.527518653 11.000 35.854423356 139.527507793 11.000 35.854423356 139.527507793 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854411959 139.527518653 4.600 35.854413918 139.527536204 4.600 35.854413918 139.527536204 11.000 35.854411959 139.527518653 11.000 35.854411959 139.527518653 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854413918 139.527536204 4.600 35.854427274 139.527542894 4.600 35.854427274 139.527542894 11.000 35.854413918 139.527536204 11.000 35.854413918 139.527536204 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854413918 139.527536204 4.600 35.854411959 139.527518653 4.600 35.854423356 139.527507793 4.600 35.854436712 139.527514484 4.600 35.854438671 139.527532034 4.600 35.854427274 139.527542894 4.600 35.854413918 139.527536204 4.600</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c52fee75-4dd4-4254-a14a-000000330001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">8.6</veg:height>
<veg:trunkDiameter uom="m">0.21</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.3</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854454896 139.527620827 13.680 35.854470208 139.527606235 13.680 35.854467575 139.527582651 13.680 35.854449632 139.527573660 13.680 35.854434320 139.527588252 13.680 35.854436953 139.527611836 13.680 35.854454896 139.527620827 13.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854454896 139.527620827 5.080 35.854470208 139.527606235 5.080 35.854470208 139.527606235 13.680 35.854454896 139.527620827 13.680 35.854454896 139.527620827 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854470208 139.527606235 5.080 35.854467575 139.527582651 5.080 35.854467575 139.527582651 13.680 35.854470208 139.527606235 13.680 35.854470208 139.527606235 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854467575 139.527582651 5.080 35.854449632 139.527573660 5.080 35.854449632 139.527573660 13.680 35.854467575 139.527582651 13.680 35.854467575 139.527582651 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854449632 139.527573660 5.080 35.854434320 139.527588252 5.080 35.854434320 139.527588252 13.680 35.854449632 139.527573660 13.680 35.854449632 139.527573660 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854434320 139.527588252 5.080 35.854436953 139.527611836 5.080 35.854436953 139.527611836 13.680 35.854434320 139.527588252 13.680 35.854434320 139.527588252 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854436953 139.527611836 5.080 35.854454896 139.527620827 5.080 35.854454896 139.527620827 13.680 35.854436953 139.527611836 13.680 35.854436953 139.527611836 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854436953 139.527611836 5.080 35.854434320 139.527588252 5.080 35.854449632 139.527573660 5.080 35.854467575 139.527582651 5.080 35.854470208 139.527606235 5.080 35.854454896 139.527620827 5.080 35.854436953 139.527611836 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_e85f3c7b-406f-41fc-a352-000000340001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.4</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.2</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854473741 139.527703255 11.990 35.854485138 139.527692396 11.990 35.854483179 139.527674845 11.990 35.854469823 139.527668154 11.990 35.854458426 139.527679014 11.990 35.854460385 139.527696565 11.990 35.854473741 139.527703255 11.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854473741 139.527703255 5.590 35.854485138 139.527692396 5.590 35.854485138 139.527692396 11.990 35.854473741 139.527703255 11.990 35.854473741 139.527703255 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854485138 139.527692396 5.590 35.854483179 139.527674845 5.590 35.854483179 139.527674845 11.990 35.854485138 139.527692396 11.990 35.854485138 139.527692396 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854483179 139.527674845 5.590 35.854469823 139.527668154 5.590 35.854469823 139.527668154 11.990 35.854483179 139.527674845 11.990 35.854483179 139.527674845 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854469823 139.527668154 5.590 35.854458426 139.527679014 5.590 35.854458426 139.527679014 11.990 35.854469823 139.527668154 11.990 35.854469823 139.527668154 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854458426 139.527679014 5.590 35.854460385 139.527696565 5.590 35.854460385 139.527696565 11.990 35.854458426 139.527679014 11.990 35.854458426 139.527679014 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854460385 139.527696565 5.590 35.854473741 139.527703255 5.590 35.854473741 139.527703255 11.990 35.854460385 139.527696565 11.990 35.854460385 139.527696565 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854460385 139.527696565 5.590 35.854458426 139.527679014 5.590 35.854469823 139.527668154 5.590 35.854483179 139.527674845 5.590 35.854485138 139.527692396 5.590 35.854473741 139.527703255 5.590 35.854460385 139.527696565 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_81d320df-c8bd-4a9a-a909-000000350001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">11.1</veg:height>
<veg:trunkDiameter uom="m">0.28</veg:trunkDiameter>
<veg:crownDiameter uom="m">5.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854494521 139.527833188 17.030 35.854514109 139.527814523 17.030 35.854510742 139.527784358 17.030 35.854487787 139.527772858 17.030 35.854468200 139.527791523 17.030 35.854471567 139.527821688 17.030 35.854494521 139.527833188 17.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854494521 139.527833188 5.930 35.854514109 139.527814523 5.930 35.854514109 139.527814523 17.030 35.854494521 139.527833188 17.030 35.854494521 139.527833188 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854514109 139.527814523 5.930 35.854510742 139.527784358 5.930 35.854510742 139.527784358 17.030 35.854514109 139.527814523 17.030 35.854514109 139.527814523 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854510742 139.527784358 5.930 35.854487787 139.527772858 5.930 35.854487787 139.527772858 17.030 35.854510742 139.527784358 17.030 35.854510742 139.527784358 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854487787 139.527772858 5.930 35.854468200 139.527791523 5.930 35.854468200 139.527791523 17.030 35.854487787 139.527772858 17.030 35.854487787 139.527772858 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854468200 139.527791523 5.930 35.854471567 139.527821688 5.930 35.854471567 139.527821688 17.030 35.854468200 139.527791523 17.030 35.854468200 139.527791523 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854471567 139.527821688 5.930 35.854494521 139.527833188 5.930 35.854494521 139.527833188 17.030 35.854471567 139.527821688 17.030 35.854471567 139.527821688 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854471567 139.527821688 5.930 35.854468200 139.527791523 5.930 35.854487787 139.527772858 5.930 35.854510742 139.527784358 5.930 35.854514109 139.527814523 5.930 35.854494521 139.527833188 5.930 35.854471567 139.527821688 5.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_d841b991-bbf2-409d-a246-000000360001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">8.4</veg:height>
<veg:trunkDiameter uom="m">0.21</veg:trunkDiameter>
<veg:crownDiameter uom="m">4.2</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854514008 139.527508953 12.890 35.854528965 139.527494700 12.890 35.854526394 139.527471665 12.890 35.854508865 139.527462883 12.890 35.854493908 139.527477137 12.890 35.854496479 139.527500171 12.890 35.854514008 139.527508953 12.890</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854514008 139.527508953 4.490 35.854528965 139.527494700 4.490 35.854528965 139.527494700 12.890 35.854514008 139.527508953 12.890 35.854514008 139.527508953 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854528965 139.527494700 4.490 35.854526394 139.527471665 4.490 35.854526394 139.527471665 12.890 35.854528965 139.527494700 12.890 35.854528965 139.527494700 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854526394 139.527471665 4.490 35.854508865 139.527462883 4.490 35.854508865 139.527462883 12.890 35.854526394 139.527471665 12.890 35.854526394 139.527471665 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854508865 139.527462883 4.490 35.854493908 139.527477137 4.490 35.854493908 139.527477137 12.890 35.854508865 139.527462883 12.890 35.854508865 139.527462883 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854493908 139.527477137 4.490 35.854496479 139.527500171 4.490 35.854496479 139.527500171 12.890 35.854493908 139.527477137 12.890 35.854493908 139.527477137 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854496479 139.527500171 4.490 35.854514008 139.527508953 4.490 35.854514008 139.527508953 12.890 35.854496479 139.527500171 12.890 35.854496479 139.527500171 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854496479 139.527500171 4.490 35.854493908 139.527477137 4.490 35.854508865 139.527462883 4.490 35.854526394 139.527471665 4.490 35.854528965 139.527494700 4.490 35.854514008 139.527508953 4.490 35.854496479 139.527500171 4.490</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ec5b3c2a-9a0e-474b-abbe-000000370001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.3</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854531183 139.527582946 8.140 35.854542218 139.527572427 8.140 35.854529285 139.527565944 10.980 35.854531183 139.527582946 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854542218 139.527572427 8.140 35.854531183 139.527582946 8.140 35.854529285 139.527565944 6.250 35.854542218 139.527572427 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854542218 139.527572427 8.140 35.854540320 139.527555425 8.140 35.854529285 139.527565944 10.980 35.854542218 139.527572427 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540320 139.527555425 8.140 35.854542218 139.527572427 8.140 35.854529285 139.527565944 6.250 35.854540320 139.527555425 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540320 139.527555425 8.140 35.854527387 139.527548942 8.140 35.854529285 139.527565944 10.980 35.854540320 139.527555425 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854527387 139.527548942 8.140 35.854540320 139.527555425 8.140 35.854529285 139.527565944 6.250 35.854527387 139.527548942 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854527387 139.527548942 8.140 35.854516352 139.527559461 8.140 35.854529285 139.527565944 10.980 35.854527387 139.527548942 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854516352 139.527559461 8.140 35.854527387 139.527548942 8.140 35.854529285 139.527565944 6.250 35.854516352 139.527559461 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854516352 139.527559461 8.140 35.854518250 139.527576463 8.140 35.854529285 139.527565944 10.980 35.854516352 139.527559461 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854518250 139.527576463 8.140 35.854516352 139.527559461 8.140 35.854529285 139.527565944 6.250 35.854518250 139.527576463 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854518250 139.527576463 8.140 35.854531183 139.527582946 8.140 35.854529285 139.527565944 10.980 35.854518250 139.527576463 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854531183 139.527582946 8.140 35.854518250 139.527576463 8.140 35.854529285 139.527565944 6.250 35.854531183 139.527582946 8.140</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854528473 139.527565187 4.680 35.854528669 139.527566942 4.680 35.854528669 139.527566942 6.250 35.854528473 139.527565187 6.250 35.854528473 139.527565187 4.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854528669 139.527566942 4.680 35.854530097 139.527566701 4.680 35.854530097 139.527566701 6.250 35.854528669 139.527566942 6.250 35.854528669 139.527566942 4.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854530097 139.527566701 4.680 35.854529901 139.527564946 4.680 35.854529901 139.527564946 6.250 35.854530097 139.527566701 6.250 35.854530097 139.527566701 4.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529901 139.527564946 4.680 35.854528473 139.527565187 4.680 35.854528473 139.527565187 6.250 35.854529901 139.527564946 6.250 35.854529901 139.527564946 4.680</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_5a85c178-90de-45df-a0b8-000000380001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">12.1</veg:height>
<veg:trunkDiameter uom="m">0.30</veg:trunkDiameter>
<veg:crownDiameter uom="m">6.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854538032 139.527829324 17.690 35.854559395 139.527808963 17.690 35.854555722 139.527776056 17.690 35.854530686 139.527763510 17.690 35.854509323 139.527783871 17.690 35.854512996 139.527816778 17.690 35.854538032 139.527829324 17.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854538032 139.527829324 5.590 35.854559395 139.527808963 5.590 35.854559395 139.527808963 17.690 35.854538032 139.527829324 17.690 35.854538032 139.527829324 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854559395 139.527808963 5.590 35.854555722 139.527776056 5.590 35.854555722 139.527776056 17.690 35.854559395 139.527808963 17.690 35.854559395 139.527808963 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854555722 139.527776056 5.590 35.854530686 139.527763510 5.590 35.854530686 139.527763510 17.690 35.854555722 139.527776056 17.690 35.854555722 139.527776056 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854530686 139.527763510 5.590 35.854509323 139.527783871 5.590 35.854509323 139.527783871 17.690 35.854530686 139.527763510 17.690 35.854530686 139.527763510 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854509323 139.527783871 5.590 35.854512996 139.527816778 5.590 35.854512996 139.527816778 17.690 35.854509323 139.527783871 17.690 35.854509323 139.527783871 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854512996 139.527816778 5.590 35.854538032 139.527829324 5.590 35.854538032 139.527829324 17.690 35.854512996 139.527816778 17.690 35.854512996 139.527816778 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854512996 139.527816778 5.590 35.854509323 139.527783871 5.590 35.854530686 139.527763510 5.590 35.854555722 139.527776056 5.590 35.854559395 139.527808963 5.590 35.854538032 139.527829324 5.590 35.854512996 139.527816778 5.590</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:PlantCover gml:id="veg_6d217220-92d6-4587-a178-000000390001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/PlantCover_class.xml">2</veg:class>
<veg:averageHeight uom="m">1.2</veg:averageHeight>
<veg:lod1MultiSolid>
<gml:MultiSolid>
<gml:solidMember>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854096998 139.527526328 5.820 35.854162195 139.528110426 5.820 35.854171125 139.528108922 5.820 35.854105928 139.527524824 5.820 35.854096998 139.527526328 5.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854096998 139.527526328 4.020 35.854162195 139.528110426 4.020 35.854162195 139.528110426 5.820 35.854096998 139.527526328 5.820 35.854096998 139.527526328 4.020</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854162195 139.528110426 4.020 35.854171125 139.528108922 4.020 35.854171125 139.528108922 5.820 35.854162195 139.528110426 5.820 35.854162195 139.528110426 4.020</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854171125 139.528108922 4.020 35.854105928 139.527524824 4.020 35.854105928 139.527524824 5.820 35.854171125 139.528108922 5.820 35.854171125 139.528108922 4.020</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854105928 139.527524824 4.020 35.854096998 139.527526328 4.020 35.854096998 139.527526328 5.820 35.854105928 139.527524824 5.820 35.854105928 139.527524824 4.020</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854105928 139.527524824 4.020 35.854171125 139.528108922 4.020 35.854162195 139.528110426 4.020 35.854096998 139.527526328 4.020 35.854105928 139.527524824 4.020</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</gml:solidMember>
</gml:MultiSolid>
</veg:lod1MultiSolid>
</veg:PlantCover>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_a2067141-63ca-4cba-aa7b-0000003a0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.7</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.6</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853726260 139.528911901 9.920 35.853735519 139.528903078 9.920 35.853733928 139.528888819 9.920 35.853723077 139.528883382 9.920 35.853713818 139.528892205 9.920 35.853715409 139.528906465 9.920 35.853726260 139.528911901 9.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853726260 139.528911901 4.220 35.853735519 139.528903078 4.220 35.853735519 139.528903078 9.920 35.853726260 139.528911901 9.920 35.853726260 139.528911901 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853735519 139.528903078 4.220 35.853733928 139.528888819 4.220 35.853733928 139.528888819 9.920 35.853735519 139.528903078 9.920 35.853735519 139.528903078 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853733928 139.528888819 4.220 35.853723077 139.528883382 4.220 35.853723077 139.528883382 9.920 35.853733928 139.528888819 9.920 35.853733928 139.528888819 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853723077 139.528883382 4.220 35.853713818 139.528892205 4.220 35.853713818 139.528892205 9.920 35.853723077 139.528883382 9.920 35.853723077 139.528883382 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853713818 139.528892205 4.220 35.853715409 139.528906465 4.220 35.853715409 139.528906465 9.920 35.853713818 139.528892205 9.920 35.853713818 139.528892205 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853715409 139.528906465 4.220 35.853726260 139.528911901 4.220 35.853726260 139.528911901 9.920 35.853715409 139.528906465 9.920 35.853715409 139.528906465 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853715409 139.528906465 4.220 35.853713818 139.528892205 4.220 35.853723077 139.528883382 4.220 35.853733928 139.528888819 4.220 35.853735519 139.528903078 4.220 35.853726260 139.528911901 4.220 35.853715409 139.528906465 4.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c35897f9-9402-499c-a42f-0000003b0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.5</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853739421 139.529029817 7.320 35.853748327 139.529021333 7.320 35.853737890 139.529016106 9.790 35.853739421 139.529029817 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853748327 139.529021333 7.320 35.853739421 139.529029817 7.320 35.853737890 139.529016106 5.670 35.853748327 139.529021333 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853748327 139.529021333 7.320 35.853746796 139.529007622 7.320 35.853737890 139.529016106 9.790 35.853748327 139.529021333 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853746796 139.529007622 7.320 35.853748327 139.529021333 7.320 35.853737890 139.529016106 5.670 35.853746796 139.529007622 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853746796 139.529007622 7.320 35.853736360 139.529002395 7.320 35.853737890 139.529016106 9.790 35.853746796 139.529007622 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853736360 139.529002395 7.320 35.853746796 139.529007622 7.320 35.853737890 139.529016106 5.670 35.853736360 139.529002395 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853736360 139.529002395 7.320 35.853727454 139.529010879 7.320 35.853737890 139.529016106 9.790 35.853736360 139.529002395 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853727454 139.529010879 7.320 35.853736360 139.529002395 7.320 35.853737890 139.529016106 5.670 35.853727454 139.529010879 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853727454 139.529010879 7.320 35.853728985 139.529024591 7.320 35.853737890 139.529016106 9.790 35.853727454 139.529010879 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853728985 139.529024591 7.320 35.853727454 139.529010879 7.320 35.853737890 139.529016106 5.670 35.853728985 139.529024591 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853728985 139.529024591 7.320 35.853739421 139.529029817 7.320 35.853737890 139.529016106 9.790 35.853728985 139.529024591 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853739421 139.529029817 7.320 35.853728985 139.529024591 7.320 35.853737890 139.529016106 5.670 35.853739421 139.529029817 7.320</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737180 139.529015444 4.290 35.853737351 139.529016979 4.290 35.853737351 139.529016979 5.670 35.853737180 139.529015444 5.670 35.853737180 139.529015444 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737351 139.529016979 4.290 35.853738601 139.529016769 4.290 35.853738601 139.529016769 5.670 35.853737351 139.529016979 5.670 35.853737351 139.529016979 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853738601 139.529016769 4.290 35.853738430 139.529015233 4.290 35.853738430 139.529015233 5.670 35.853738601 139.529016769 5.670 35.853738601 139.529016769 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853738430 139.529015233 4.290 35.853737180 139.529015444 4.290 35.853737180 139.529015444 5.670 35.853738430 139.529015233 5.670 35.853738430 139.529015233 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_c36adfa7-9ae6-40c2-ae0e-0000003c0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.8</veg:height>
<veg:trunkDiameter uom="m">0.20</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853860820 139.528894829 8.650 35.853873640 139.528882612 8.650 35.853858616 139.528875085 12.160 35.853860820 139.528894829 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853873640 139.528882612 8.650 35.853860820 139.528894829 8.650 35.853858616 139.528875085 6.310 35.853873640 139.528882612 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853873640 139.528882612 8.650 35.853871436 139.528862868 8.650 35.853858616 139.528875085 12.160 35.853873640 139.528882612 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853871436 139.528862868 8.650 35.853873640 139.528882612 8.650 35.853858616 139.528875085 6.310 35.853871436 139.528862868 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853871436 139.528862868 8.650 35.853856412 139.528855340 8.650 35.853858616 139.528875085 12.160 35.853871436 139.528862868 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853856412 139.528855340 8.650 35.853871436 139.528862868 8.650 35.853858616 139.528875085 6.310 35.853856412 139.528855340 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853856412 139.528855340 8.650 35.853843593 139.528867557 8.650 35.853858616 139.528875085 12.160 35.853856412 139.528855340 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853843593 139.528867557 8.650 35.853856412 139.528855340 8.650 35.853858616 139.528875085 6.310 35.853843593 139.528867557 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853843593 139.528867557 8.650 35.853845796 139.528887301 8.650 35.853858616 139.528875085 12.160 35.853843593 139.528867557 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853845796 139.528887301 8.650 35.853843593 139.528867557 8.650 35.853858616 139.528875085 6.310 35.853845796 139.528887301 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853845796 139.528887301 8.650 35.853860820 139.528894829 8.650 35.853858616 139.528875085 12.160 35.853845796 139.528887301 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853860820 139.528894829 8.650 35.853845796 139.528887301 8.650 35.853858616 139.528875085 6.310 35.853860820 139.528894829 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853857601 139.528874138 4.360 35.853857846 139.528876332 4.360 35.853857846 139.528876332 6.310 35.853857601 139.528874138 6.310 35.853857601 139.528874138 4.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853857846 139.528876332 4.360 35.853859632 139.528876031 4.360 35.853859632 139.528876031 6.310 35.853857846 139.528876332 6.310 35.853857846 139.528876332 4.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853859632 139.528876031 4.360 35.853859387 139.528873837 4.360 35.853859387 139.528873837 6.310 35.853859632 139.528876031 6.310 35.853859632 139.528876031 4.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853859387 139.528873837 4.360 35.853857601 139.528874138 4.360 35.853857601 139.528874138 6.310 35.853859387 139.528873837 6.310 35.853859387 139.528873837 4.360</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_6908abd8-4871-4d03-ab8a-0000003d0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.9</veg:height>
<veg:trunkDiameter uom="m">0.20</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853874042 139.529013293 8.790 35.853886862 139.529001077 8.790 35.853871838 139.528993549 12.340 35.853874042 139.529013293 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853886862 139.529001077 8.790 35.853874042 139.529013293 8.790 35.853871838 139.528993549 6.420 35.853886862 139.529001077 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853886862 139.529001077 8.790 35.853884658 139.528981333 8.790 35.853871838 139.528993549 12.340 35.853886862 139.529001077 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853884658 139.528981333 8.790 35.853886862 139.529001077 8.790 35.853871838 139.528993549 6.420 35.853884658 139.528981333 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853884658 139.528981333 8.790 35.853869635 139.528973805 8.790 35.853871838 139.528993549 12.340 35.853884658 139.528981333 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853869635 139.528973805 8.790 35.853884658 139.528981333 8.790 35.853871838 139.528993549 6.420 35.853869635 139.528973805 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853869635 139.528973805 8.790 35.853856815 139.528986022 8.790 35.853871838 139.528993549 12.340 35.853869635 139.528973805 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853856815 139.528986022 8.790 35.853869635 139.528973805 8.790 35.853871838 139.528993549 6.420 35.853856815 139.528986022 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853856815 139.528986022 8.790 35.853859018 139.529005766 8.790 35.853871838 139.528993549 12.340 35.853856815 139.528986022 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853859018 139.529005766 8.790 35.853856815 139.528986022 8.790 35.853871838 139.528993549 6.420 35.853859018 139.529005766 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853859018 139.529005766 8.790 35.853874042 139.529013293 8.790 35.853871838 139.528993549 12.340 35.853859018 139.529005766 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853874042 139.529013293 8.790 35.853859018 139.529005766 8.790 35.853871838 139.528993549 6.420 35.853874042 139.529013293 8.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853870823 139.528992603 4.440 35.853871068 139.528994796 4.440 35.853871068 139.528994796 6.420 35.853870823 139.528992603 6.420 35.853870823 139.528992603 4.440</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853871068 139.528994796 4.440 35.853872854 139.528994496 4.440 35.853872854 139.528994496 6.420 35.853871068 139.528994796 6.420 35.853871068 139.528994796 4.440</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853872854 139.528994496 4.440 35.853872609 139.528992302 4.440 35.853872609 139.528992302 6.420 35.853872854 139.528994496 6.420 35.853872854 139.528994496 4.440</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853872609 139.528992302 4.440 35.853870823 139.528992603 4.440 35.853870823 139.528992603 6.420 35.853872609 139.528992302 6.420 35.853872609 139.528992302 4.440</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_fe1cfaa3-d093-4c24-a535-0000003e0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.2</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.9</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853994339 139.528868432 7.910 35.854004667 139.528858591 7.910 35.853992564 139.528852527 10.700 35.853994339 139.528868432 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854004667 139.528858591 7.910 35.853994339 139.528868432 7.910 35.853992564 139.528852527 6.050 35.854004667 139.528858591 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854004667 139.528858591 7.910 35.854002892 139.528842686 7.910 35.853992564 139.528852527 10.700 35.854004667 139.528858591 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854002892 139.528842686 7.910 35.854004667 139.528858591 7.910 35.853992564 139.528852527 6.050 35.854002892 139.528842686 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854002892 139.528842686 7.910 35.853990789 139.528836622 7.910 35.853992564 139.528852527 10.700 35.854002892 139.528842686 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853990789 139.528836622 7.910 35.854002892 139.528842686 7.910 35.853992564 139.528852527 6.050 35.853990789 139.528836622 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853990789 139.528836622 7.910 35.853980460 139.528846463 7.910 35.853992564 139.528852527 10.700 35.853990789 139.528836622 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853980460 139.528846463 7.910 35.853990789 139.528836622 7.910 35.853992564 139.528852527 6.050 35.853980460 139.528846463 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853980460 139.528846463 7.910 35.853982236 139.528862368 7.910 35.853992564 139.528852527 10.700 35.853980460 139.528846463 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853982236 139.528862368 7.910 35.853980460 139.528846463 7.910 35.853992564 139.528852527 6.050 35.853982236 139.528862368 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853982236 139.528862368 7.910 35.853994339 139.528868432 7.910 35.853992564 139.528852527 10.700 35.853982236 139.528862368 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853994339 139.528868432 7.910 35.853982236 139.528862368 7.910 35.853992564 139.528852527 6.050 35.853994339 139.528868432 7.910</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991751 139.528851770 4.500 35.853991947 139.528853525 4.500 35.853991947 139.528853525 6.050 35.853991751 139.528851770 6.050 35.853991751 139.528851770 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991947 139.528853525 4.500 35.853993376 139.528853284 4.500 35.853993376 139.528853284 6.050 35.853991947 139.528853525 6.050 35.853991947 139.528853525 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853993376 139.528853284 4.500 35.853993180 139.528851529 4.500 35.853993180 139.528851529 6.050 35.853993376 139.528853284 6.050 35.853993376 139.528853284 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853993180 139.528851529 4.500 35.853991751 139.528851770 4.500 35.853991751 139.528851770 6.050 35.853993180 139.528851529 6.050 35.853993180 139.528851529 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ecb87bcb-768b-484f-af54-0000003f0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.4</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854007867 139.528989639 8.650 35.854019971 139.528978102 8.650 35.854005786 139.528970992 11.980 35.854007867 139.528989639 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854019971 139.528978102 8.650 35.854007867 139.528989639 8.650 35.854005786 139.528970992 6.430 35.854019971 139.528978102 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854019971 139.528978102 8.650 35.854017890 139.528959455 8.650 35.854005786 139.528970992 11.980 35.854019971 139.528978102 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854017890 139.528959455 8.650 35.854019971 139.528978102 8.650 35.854005786 139.528970992 6.430 35.854017890 139.528959455 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854017890 139.528959455 8.650 35.854003705 139.528952345 8.650 35.854005786 139.528970992 11.980 35.854017890 139.528959455 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854003705 139.528952345 8.650 35.854017890 139.528959455 8.650 35.854005786 139.528970992 6.430 35.854003705 139.528952345 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854003705 139.528952345 8.650 35.853991600 139.528963882 8.650 35.854005786 139.528970992 11.980 35.854003705 139.528952345 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991600 139.528963882 8.650 35.854003705 139.528952345 8.650 35.854005786 139.528970992 6.430 35.853991600 139.528963882 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991600 139.528963882 8.650 35.853993682 139.528982529 8.650 35.854005786 139.528970992 11.980 35.853991600 139.528963882 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853993682 139.528982529 8.650 35.853991600 139.528963882 8.650 35.854005786 139.528970992 6.430 35.853993682 139.528982529 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853993682 139.528982529 8.650 35.854007867 139.528989639 8.650 35.854005786 139.528970992 11.980 35.853993682 139.528982529 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854007867 139.528989639 8.650 35.853993682 139.528982529 8.650 35.854005786 139.528970992 6.430 35.854007867 139.528989639 8.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854004821 139.528970093 4.580 35.854005054 139.528972177 4.580 35.854005054 139.528972177 6.430 35.854004821 139.528970093 6.430 35.854004821 139.528970093 4.580</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854005054 139.528972177 4.580 35.854006750 139.528971891 4.580 35.854006750 139.528971891 6.430 35.854005054 139.528972177 6.430 35.854005054 139.528972177 4.580</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854006750 139.528971891 4.580 35.854006518 139.528969807 4.580 35.854006518 139.528969807 6.430 35.854006750 139.528971891 6.430 35.854006750 139.528971891 4.580</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854006518 139.528969807 4.580 35.854004821 139.528970093 4.580 35.854004821 139.528970093 6.430 35.854006518 139.528969807 6.430 35.854006518 139.528969807 4.580</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_a24af482-1197-4bb9-a18e-000000400001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.8</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854128409 139.528846972 11.450 35.854139444 139.528836453 11.450 35.854137546 139.528819451 11.450 35.854124614 139.528812968 11.450 35.854113579 139.528823487 11.450 35.854115476 139.528840489 11.450 35.854128409 139.528846972 11.450</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854128409 139.528846972 4.650 35.854139444 139.528836453 4.650 35.854139444 139.528836453 11.450 35.854128409 139.528846972 11.450 35.854128409 139.528846972 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854139444 139.528836453 4.650 35.854137546 139.528819451 4.650 35.854137546 139.528819451 11.450 35.854139444 139.528836453 11.450 35.854139444 139.528836453 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854137546 139.528819451 4.650 35.854124614 139.528812968 4.650 35.854124614 139.528812968 11.450 35.854137546 139.528819451 11.450 35.854137546 139.528819451 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854124614 139.528812968 4.650 35.854113579 139.528823487 4.650 35.854113579 139.528823487 11.450 35.854124614 139.528812968 11.450 35.854124614 139.528812968 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854113579 139.528823487 4.650 35.854115476 139.528840489 4.650 35.854115476 139.528840489 11.450 35.854113579 139.528823487 11.450 35.854113579 139.528823487 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854115476 139.528840489 4.650 35.854128409 139.528846972 4.650 35.854128409 139.528846972 11.450 35.854115476 139.528840489 11.450 35.854115476 139.528840489 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854115476 139.528840489 4.650 35.854113579 139.528823487 4.650 35.854124614 139.528812968 4.650 35.854137546 139.528819451 4.650 35.854139444 139.528836453 4.650 35.854128409 139.528846972 4.650 35.854115476 139.528840489 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_a5b5e747-21cd-4815-a40a-000000410001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.8</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854141631 139.528965437 8.470 35.854152666 139.528954918 8.470 35.854139734 139.528948435 11.530 35.854141631 139.528965437 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854152666 139.528954918 8.470 35.854141631 139.528965437 8.470 35.854139734 139.528948435 6.430 35.854152666 139.528954918 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854152666 139.528954918 8.470 35.854150769 139.528937916 8.470 35.854139734 139.528948435 11.530 35.854152666 139.528954918 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854150769 139.528937916 8.470 35.854152666 139.528954918 8.470 35.854139734 139.528948435 6.430 35.854150769 139.528937916 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854150769 139.528937916 8.470 35.854137836 139.528931433 8.470 35.854139734 139.528948435 11.530 35.854150769 139.528937916 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854137836 139.528931433 8.470 35.854150769 139.528937916 8.470 35.854139734 139.528948435 6.430 35.854137836 139.528931433 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854137836 139.528931433 8.470 35.854126801 139.528941952 8.470 35.854139734 139.528948435 11.530 35.854137836 139.528931433 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126801 139.528941952 8.470 35.854137836 139.528931433 8.470 35.854139734 139.528948435 6.430 35.854126801 139.528941952 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126801 139.528941952 8.470 35.854128698 139.528958954 8.470 35.854139734 139.528948435 11.530 35.854126801 139.528941952 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854128698 139.528958954 8.470 35.854126801 139.528941952 8.470 35.854139734 139.528948435 6.430 35.854128698 139.528958954 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854128698 139.528958954 8.470 35.854141631 139.528965437 8.470 35.854139734 139.528948435 11.530 35.854128698 139.528958954 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854141631 139.528965437 8.470 35.854128698 139.528958954 8.470 35.854139734 139.528948435 6.430 35.854141631 139.528965437 8.470</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854138870 139.528947630 4.730 35.854139079 139.528949495 4.730 35.854139079 139.528949495 6.430 35.854138870 139.528947630 6.430 35.854138870 139.528947630 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854139079 139.528949495 4.730 35.854140597 139.528949239 4.730 35.854140597 139.528949239 6.430 35.854139079 139.528949495 6.430 35.854139079 139.528949495 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854140597 139.528949239 4.730 35.854140388 139.528947375 4.730 35.854140388 139.528947375 6.430 35.854140597 139.528949239 6.430 35.854140597 139.528949239 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854140388 139.528947375 4.730 35.854138870 139.528947630 4.730 35.854138870 139.528947630 6.430 35.854140388 139.528947375 6.430 35.854140388 139.528947375 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3f848a3c-f86a-4024-a156-000000420001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.3</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854262540 139.528826059 12.090 35.854274644 139.528814522 12.090 35.854272563 139.528795875 12.090 35.854258378 139.528788765 12.090 35.854246274 139.528800302 12.090 35.854248355 139.528818949 12.090 35.854262540 139.528826059 12.090</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854262540 139.528826059 4.790 35.854274644 139.528814522 4.790 35.854274644 139.528814522 12.090 35.854262540 139.528826059 12.090 35.854262540 139.528826059 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854274644 139.528814522 4.790 35.854272563 139.528795875 4.790 35.854272563 139.528795875 12.090 35.854274644 139.528814522 12.090 35.854274644 139.528814522 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854272563 139.528795875 4.790 35.854258378 139.528788765 4.790 35.854258378 139.528788765 12.090 35.854272563 139.528795875 12.090 35.854272563 139.528795875 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854258378 139.528788765 4.790 35.854246274 139.528800302 4.790 35.854246274 139.528800302 12.090 35.854258378 139.528788765 12.090 35.854258378 139.528788765 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854246274 139.528800302 4.790 35.854248355 139.528818949 4.790 35.854248355 139.528818949 12.090 35.854246274 139.528800302 12.090 35.854246274 139.528800302 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854248355 139.528818949 4.790 35.854262540 139.528826059 4.790 35.854262540 139.528826059 12.090 35.854248355 139.528818949 12.090 35.854248355 139.528818949 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854248355 139.528818949 4.790 35.854246274 139.528800302 4.790 35.854258378 139.528788765 4.790 35.854272563 139.528795875 4.790 35.854274644 139.528814522 4.790 35.854262540 139.528826059 4.790 35.854248355 139.528818949 4.790</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_38751687-0bd4-430d-ad25-000000430001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.5</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854275824 139.528945073 9.000 35.854288290 139.528933196 9.000 35.854273681 139.528925877 12.370 35.854275824 139.528945073 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288290 139.528933196 9.000 35.854275824 139.528945073 9.000 35.854273681 139.528925877 6.750 35.854288290 139.528933196 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288290 139.528933196 9.000 35.854286148 139.528914000 9.000 35.854273681 139.528925877 12.370 35.854288290 139.528933196 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854286148 139.528914000 9.000 35.854288290 139.528933196 9.000 35.854273681 139.528925877 6.750 35.854286148 139.528914000 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854286148 139.528914000 9.000 35.854271539 139.528906682 9.000 35.854273681 139.528925877 12.370 35.854286148 139.528914000 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854271539 139.528906682 9.000 35.854286148 139.528914000 9.000 35.854273681 139.528925877 6.750 35.854271539 139.528906682 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854271539 139.528906682 9.000 35.854259072 139.528918559 9.000 35.854273681 139.528925877 12.370 35.854271539 139.528906682 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854259072 139.528918559 9.000 35.854271539 139.528906682 9.000 35.854273681 139.528925877 6.750 35.854259072 139.528918559 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854259072 139.528918559 9.000 35.854261215 139.528937755 9.000 35.854273681 139.528925877 12.370 35.854259072 139.528918559 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854261215 139.528937755 9.000 35.854259072 139.528918559 9.000 35.854273681 139.528925877 6.750 35.854261215 139.528937755 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854261215 139.528937755 9.000 35.854275824 139.528945073 9.000 35.854273681 139.528925877 12.370 35.854261215 139.528937755 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854275824 139.528945073 9.000 35.854261215 139.528937755 9.000 35.854273681 139.528925877 6.750 35.854275824 139.528945073 9.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854272717 139.528924978 4.870 35.854272949 139.528927062 4.870 35.854272949 139.528927062 6.750 35.854272717 139.528924978 6.750 35.854272717 139.528924978 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854272949 139.528927062 4.870 35.854274646 139.528926777 4.870 35.854274646 139.528926777 6.750 35.854272949 139.528927062 6.750 35.854272949 139.528927062 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854274646 139.528926777 4.870 35.854274413 139.528924693 4.870 35.854274413 139.528924693 6.750 35.854274646 139.528926777 6.750 35.854274646 139.528926777 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854274413 139.528924693 4.870 35.854272717 139.528924978 4.870 35.854272717 139.528924978 6.750 35.854274413 139.528924693 6.750 35.854274413 139.528924693 4.870</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_78e921cb-bb3e-4712-a318-000000440001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396549 139.528804050 12.640 35.854409016 139.528792173 12.640 35.854406873 139.528772977 12.640 35.854392264 139.528765659 12.640 35.854379798 139.528777536 12.640 35.854381940 139.528796732 12.640 35.854396549 139.528804050 12.640</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854396549 139.528804050 4.940 35.854409016 139.528792173 4.940 35.854409016 139.528792173 12.640 35.854396549 139.528804050 12.640 35.854396549 139.528804050 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854409016 139.528792173 4.940 35.854406873 139.528772977 4.940 35.854406873 139.528772977 12.640 35.854409016 139.528792173 12.640 35.854409016 139.528792173 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854406873 139.528772977 4.940 35.854392264 139.528765659 4.940 35.854392264 139.528765659 12.640 35.854406873 139.528772977 12.640 35.854406873 139.528772977 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854392264 139.528765659 4.940 35.854379798 139.528777536 4.940 35.854379798 139.528777536 12.640 35.854392264 139.528765659 12.640 35.854392264 139.528765659 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854379798 139.528777536 4.940 35.854381940 139.528796732 4.940 35.854381940 139.528796732 12.640 35.854379798 139.528777536 12.640 35.854379798 139.528777536 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854381940 139.528796732 4.940 35.854396549 139.528804050 4.940 35.854396549 139.528804050 12.640 35.854381940 139.528796732 12.640 35.854381940 139.528796732 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854381940 139.528796732 4.940 35.854379798 139.528777536 4.940 35.854392264 139.528765659 4.940 35.854406873 139.528772977 4.940 35.854409016 139.528792173 4.940 35.854396549 139.528804050 4.940 35.854381940 139.528796732 4.940</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_76204836-8e34-428c-a50e-000000450001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.0</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854409343 139.528918677 11.010 35.854419309 139.528909176 11.010 35.854417595 139.528893819 11.010 35.854405915 139.528887963 11.010 35.854395949 139.528897464 11.010 35.854397663 139.528912821 11.010 35.854409343 139.528918677 11.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854409343 139.528918677 5.010 35.854419309 139.528909176 5.010 35.854419309 139.528909176 11.010 35.854409343 139.528918677 11.010 35.854409343 139.528918677 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854419309 139.528909176 5.010 35.854417595 139.528893819 5.010 35.854417595 139.528893819 11.010 35.854419309 139.528909176 11.010 35.854419309 139.528909176 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854417595 139.528893819 5.010 35.854405915 139.528887963 5.010 35.854405915 139.528887963 11.010 35.854417595 139.528893819 11.010 35.854417595 139.528893819 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854405915 139.528887963 5.010 35.854395949 139.528897464 5.010 35.854395949 139.528897464 11.010 35.854405915 139.528887963 11.010 35.854405915 139.528887963 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854395949 139.528897464 5.010 35.854397663 139.528912821 5.010 35.854397663 139.528912821 11.010 35.854395949 139.528897464 11.010 35.854395949 139.528897464 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854397663 139.528912821 5.010 35.854409343 139.528918677 5.010 35.854409343 139.528918677 11.010 35.854397663 139.528912821 11.010 35.854397663 139.528912821 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854397663 139.528912821 5.010 35.854395949 139.528897464 5.010 35.854405915 139.528887963 5.010 35.854417595 139.528893819 5.010 35.854419309 139.528909176 5.010 35.854409343 139.528918677 5.010 35.854397663 139.528912821 5.010</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_86cbfcf7-893b-4426-aa07-000000460001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.1</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854530374 139.528780396 8.980 35.854542125 139.528769197 8.980 35.854528354 139.528762297 12.180 35.854530374 139.528780396 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854542125 139.528769197 8.980 35.854530374 139.528780396 8.980 35.854528354 139.528762297 6.860 35.854542125 139.528769197 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854542125 139.528769197 8.980 35.854540105 139.528751098 8.980 35.854528354 139.528762297 12.180 35.854542125 139.528769197 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540105 139.528751098 8.980 35.854542125 139.528769197 8.980 35.854528354 139.528762297 6.860 35.854540105 139.528751098 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540105 139.528751098 8.980 35.854526334 139.528744198 8.980 35.854528354 139.528762297 12.180 35.854540105 139.528751098 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854526334 139.528744198 8.980 35.854540105 139.528751098 8.980 35.854528354 139.528762297 6.860 35.854526334 139.528744198 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854526334 139.528744198 8.980 35.854514584 139.528755396 8.980 35.854528354 139.528762297 12.180 35.854526334 139.528744198 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854514584 139.528755396 8.980 35.854526334 139.528744198 8.980 35.854528354 139.528762297 6.860 35.854514584 139.528755396 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854514584 139.528755396 8.980 35.854516604 139.528773495 8.980 35.854528354 139.528762297 12.180 35.854514584 139.528755396 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854516604 139.528773495 8.980 35.854514584 139.528755396 8.980 35.854528354 139.528762297 6.860 35.854516604 139.528773495 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854516604 139.528773495 8.980 35.854530374 139.528780396 8.980 35.854528354 139.528762297 12.180 35.854516604 139.528773495 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854530374 139.528780396 8.980 35.854516604 139.528773495 8.980 35.854528354 139.528762297 6.860 35.854530374 139.528780396 8.980</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854527440 139.528761445 5.080 35.854527661 139.528763419 5.080 35.854527661 139.528763419 6.860 35.854527440 139.528761445 6.860 35.854527440 139.528761445 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854527661 139.528763419 5.080 35.854529268 139.528763149 5.080 35.854529268 139.528763149 6.860 35.854527661 139.528763419 6.860 35.854527661 139.528763419 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529268 139.528763149 5.080 35.854529048 139.528761174 5.080 35.854529048 139.528761174 6.860 35.854529268 139.528763149 6.860 35.854529268 139.528763149 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529048 139.528761174 5.080 35.854527440 139.528761445 5.080 35.854527440 139.528761445 6.860 35.854529048 139.528761174 6.860 35.854529048 139.528761174 5.080</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_63a776b8-bd75-4dcd-aff5-000000470001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.1</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854543290 139.528896119 11.260 35.854553256 139.528886618 11.260 35.854551542 139.528871262 11.260 35.854539862 139.528865406 11.260 35.854529896 139.528874907 11.260 35.854531610 139.528890263 11.260 35.854543290 139.528896119 11.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854543290 139.528896119 5.160 35.854553256 139.528886618 5.160 35.854553256 139.528886618 11.260 35.854543290 139.528896119 11.260 35.854543290 139.528896119 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854553256 139.528886618 5.160 35.854551542 139.528871262 5.160 35.854551542 139.528871262 11.260 35.854553256 139.528886618 11.260 35.854553256 139.528886618 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854551542 139.528871262 5.160 35.854539862 139.528865406 5.160 35.854539862 139.528865406 11.260 35.854551542 139.528871262 11.260 35.854551542 139.528871262 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854539862 139.528865406 5.160 35.854529896 139.528874907 5.160 35.854529896 139.528874907 11.260 35.854539862 139.528865406 11.260 35.854539862 139.528865406 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529896 139.528874907 5.160 35.854531610 139.528890263 5.160 35.854531610 139.528890263 11.260 35.854529896 139.528874907 11.260 35.854529896 139.528874907 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854531610 139.528890263 5.160 35.854543290 139.528896119 5.160 35.854543290 139.528896119 11.260 35.854531610 139.528890263 11.260 35.854531610 139.528890263 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854531610 139.528890263 5.160 35.854529896 139.528874907 5.160 35.854539862 139.528865406 5.160 35.854551542 139.528871262 5.160 35.854553256 139.528886618 5.160 35.854543290 139.528896119 5.160 35.854531610 139.528890263 5.160</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_dc84a6eb-6acd-4de7-a5fe-000000480001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.5</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854663832 139.528753450 8.260 35.854672738 139.528744966 8.260 35.854662302 139.528739739 10.730 35.854663832 139.528753450 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854672738 139.528744966 8.260 35.854663832 139.528753450 8.260 35.854662302 139.528739739 6.610 35.854672738 139.528744966 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854672738 139.528744966 8.260 35.854671208 139.528731255 8.260 35.854662302 139.528739739 10.730 35.854672738 139.528744966 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854671208 139.528731255 8.260 35.854672738 139.528744966 8.260 35.854662302 139.528739739 6.610 35.854671208 139.528731255 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854671208 139.528731255 8.260 35.854660772 139.528726028 8.260 35.854662302 139.528739739 10.730 35.854671208 139.528731255 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854660772 139.528726028 8.260 35.854671208 139.528731255 8.260 35.854662302 139.528739739 6.610 35.854660772 139.528726028 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854660772 139.528726028 8.260 35.854651866 139.528734512 8.260 35.854662302 139.528739739 10.730 35.854660772 139.528726028 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854651866 139.528734512 8.260 35.854660772 139.528726028 8.260 35.854662302 139.528739739 6.610 35.854651866 139.528734512 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854651866 139.528734512 8.260 35.854653396 139.528748223 8.260 35.854662302 139.528739739 10.730 35.854651866 139.528734512 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854653396 139.528748223 8.260 35.854651866 139.528734512 8.260 35.854662302 139.528739739 6.610 35.854653396 139.528748223 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854653396 139.528748223 8.260 35.854663832 139.528753450 8.260 35.854662302 139.528739739 10.730 35.854653396 139.528748223 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854663832 139.528753450 8.260 35.854653396 139.528748223 8.260 35.854662302 139.528739739 6.610 35.854663832 139.528753450 8.260</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854661591 139.528739077 5.230 35.854661763 139.528740612 5.230 35.854661763 139.528740612 6.610 35.854661591 139.528739077 6.610 35.854661591 139.528739077 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854661763 139.528740612 5.230 35.854663013 139.528740402 5.230 35.854663013 139.528740402 6.610 35.854661763 139.528740612 6.610 35.854661763 139.528740612 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854663013 139.528740402 5.230 35.854662841 139.528738866 5.230 35.854662841 139.528738866 6.610 35.854663013 139.528740402 6.610 35.854663013 139.528740402 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854662841 139.528738866 5.230 35.854661591 139.528739077 5.230 35.854661591 139.528739077 6.610 35.854662841 139.528738866 6.610 35.854662841 139.528738866 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_2eaa9d4d-e601-4c78-adb1-000000490001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.7</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.6</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854677116 139.528872465 11.000 35.854686375 139.528863642 11.000 35.854684783 139.528849382 11.000 35.854673933 139.528843945 11.000 35.854664673 139.528852768 11.000 35.854666265 139.528867028 11.000 35.854677116 139.528872465 11.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854677116 139.528872465 5.300 35.854686375 139.528863642 5.300 35.854686375 139.528863642 11.000 35.854677116 139.528872465 11.000 35.854677116 139.528872465 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854686375 139.528863642 5.300 35.854684783 139.528849382 5.300 35.854684783 139.528849382 11.000 35.854686375 139.528863642 11.000 35.854686375 139.528863642 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854684783 139.528849382 5.300 35.854673933 139.528843945 5.300 35.854673933 139.528843945 11.000 35.854684783 139.528849382 11.000 35.854684783 139.528849382 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854673933 139.528843945 5.300 35.854664673 139.528852768 5.300 35.854664673 139.528852768 11.000 35.854673933 139.528843945 11.000 35.854673933 139.528843945 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854664673 139.528852768 5.300 35.854666265 139.528867028 5.300 35.854666265 139.528867028 11.000 35.854664673 139.528852768 11.000 35.854664673 139.528852768 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854666265 139.528867028 5.300 35.854677116 139.528872465 5.300 35.854677116 139.528872465 11.000 35.854666265 139.528867028 11.000 35.854666265 139.528867028 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.854666265 139.528867028 5.300 35.854664673 139.528852768 5.300 35.854673933 139.528843945 5.300 35.854684783 139.528849382 5.300 35.854686375 139.528863642 5.300 35.854677116 139.528872465 5.300 35.854666265 139.528867028 5.300</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_b5634036-1ee1-47ea-a42c-0000004a0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.4</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853600378 139.529120842 8.250 35.853612482 139.529109305 8.250 35.853598297 139.529102195 11.580 35.853600378 139.529120842 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853612482 139.529109305 8.250 35.853600378 139.529120842 8.250 35.853598297 139.529102195 6.030 35.853612482 139.529109305 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853612482 139.529109305 8.250 35.853610401 139.529090657 8.250 35.853598297 139.529102195 11.580 35.853612482 139.529109305 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853610401 139.529090657 8.250 35.853612482 139.529109305 8.250 35.853598297 139.529102195 6.030 35.853610401 139.529090657 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853610401 139.529090657 8.250 35.853596216 139.529083547 8.250 35.853598297 139.529102195 11.580 35.853610401 139.529090657 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853596216 139.529083547 8.250 35.853610401 139.529090657 8.250 35.853598297 139.529102195 6.030 35.853596216 139.529083547 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853596216 139.529083547 8.250 35.853584111 139.529095085 8.250 35.853598297 139.529102195 11.580 35.853596216 139.529083547 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853584111 139.529095085 8.250 35.853596216 139.529083547 8.250 35.853598297 139.529102195 6.030 35.853584111 139.529095085 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853584111 139.529095085 8.250 35.853586193 139.529113732 8.250 35.853598297 139.529102195 11.580 35.853584111 139.529095085 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853586193 139.529113732 8.250 35.853584111 139.529095085 8.250 35.853598297 139.529102195 6.030 35.853586193 139.529113732 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853586193 139.529113732 8.250 35.853600378 139.529120842 8.250 35.853598297 139.529102195 11.580 35.853586193 139.529113732 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853600378 139.529120842 8.250 35.853586193 139.529113732 8.250 35.853598297 139.529102195 6.030 35.853600378 139.529120842 8.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853597332 139.529101295 4.180 35.853597565 139.529103379 4.180 35.853597565 139.529103379 6.030 35.853597332 139.529101295 6.030 35.853597332 139.529101295 4.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853597565 139.529103379 4.180 35.853599261 139.529103094 4.180 35.853599261 139.529103094 6.030 35.853597565 139.529103379 6.030 35.853597565 139.529103379 4.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853599261 139.529103094 4.180 35.853599029 139.529101010 4.180 35.853599029 139.529101010 6.030 35.853599261 139.529103094 6.030 35.853599261 139.529103094 4.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853599029 139.529101010 4.180 35.853597332 139.529101295 4.180 35.853597332 139.529101295 6.030 35.853599029 139.529101010 6.030 35.853599029 139.529101010 4.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_880f7e4d-74fd-40ce-a546-0000004b0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.9</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.2</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853696698 139.529103504 11.180 35.853708095 139.529092644 11.180 35.853706137 139.529075094 11.180 35.853692780 139.529068403 11.180 35.853681383 139.529079263 11.180 35.853683342 139.529096813 11.180 35.853696698 139.529103504 11.180</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853696698 139.529103504 4.280 35.853708095 139.529092644 4.280 35.853708095 139.529092644 11.180 35.853696698 139.529103504 11.180 35.853696698 139.529103504 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853708095 139.529092644 4.280 35.853706137 139.529075094 4.280 35.853706137 139.529075094 11.180 35.853708095 139.529092644 11.180 35.853708095 139.529092644 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853706137 139.529075094 4.280 35.853692780 139.529068403 4.280 35.853692780 139.529068403 11.180 35.853706137 139.529075094 11.180 35.853706137 139.529075094 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853692780 139.529068403 4.280 35.853681383 139.529079263 4.280 35.853681383 139.529079263 11.180 35.853692780 139.529068403 11.180 35.853692780 139.529068403 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853681383 139.529079263 4.280 35.853683342 139.529096813 4.280 35.853683342 139.529096813 11.180 35.853681383 139.529079263 11.180 35.853681383 139.529079263 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853683342 139.529096813 4.280 35.853696698 139.529103504 4.280 35.853696698 139.529103504 11.180 35.853683342 139.529096813 11.180 35.853683342 139.529096813 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853683342 139.529096813 4.280 35.853681383 139.529079263 4.280 35.853692780 139.529068403 4.280 35.853706137 139.529075094 4.280 35.853708095 139.529092644 4.280 35.853696698 139.529103504 4.280 35.853683342 139.529096813 4.280</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_ca922fa6-7c42-4d8f-a1ec-0000004c0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.1</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853618374 139.529282085 10.390 35.853628340 139.529272584 10.390 35.853626626 139.529257228 10.390 35.853614946 139.529251372 10.390 35.853604980 139.529260873 10.390 35.853606694 139.529276229 10.390 35.853618374 139.529282085 10.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853618374 139.529282085 4.290 35.853628340 139.529272584 4.290 35.853628340 139.529272584 10.390 35.853618374 139.529282085 10.390 35.853618374 139.529282085 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853628340 139.529272584 4.290 35.853626626 139.529257228 4.290 35.853626626 139.529257228 10.390 35.853628340 139.529272584 10.390 35.853628340 139.529272584 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853626626 139.529257228 4.290 35.853614946 139.529251372 4.290 35.853614946 139.529251372 10.390 35.853626626 139.529257228 10.390 35.853626626 139.529257228 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853614946 139.529251372 4.290 35.853604980 139.529260873 4.290 35.853604980 139.529260873 10.390 35.853614946 139.529251372 10.390 35.853614946 139.529251372 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853604980 139.529260873 4.290 35.853606694 139.529276229 4.290 35.853606694 139.529276229 10.390 35.853604980 139.529260873 10.390 35.853604980 139.529260873 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853606694 139.529276229 4.290 35.853618374 139.529282085 4.290 35.853618374 139.529282085 10.390 35.853606694 139.529276229 10.390 35.853606694 139.529276229 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853606694 139.529276229 4.290 35.853604980 139.529260873 4.290 35.853614946 139.529251372 4.290 35.853626626 139.529257228 4.290 35.853628340 139.529272584 4.290 35.853618374 139.529282085 4.290 35.853606694 139.529276229 4.290</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_e776d212-de61-429b-a5f3-0000004d0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.6</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853714939 139.529266941 10.990 35.853725621 139.529256761 10.990 35.853723784 139.529240307 10.990 35.853711266 139.529234034 10.990 35.853700585 139.529244214 10.990 35.853702421 139.529260668 10.990 35.853714939 139.529266941 10.990</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853714939 139.529266941 4.390 35.853725621 139.529256761 4.390 35.853725621 139.529256761 10.990 35.853714939 139.529266941 10.990 35.853714939 139.529266941 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725621 139.529256761 4.390 35.853723784 139.529240307 4.390 35.853723784 139.529240307 10.990 35.853725621 139.529256761 10.990 35.853725621 139.529256761 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853723784 139.529240307 4.390 35.853711266 139.529234034 4.390 35.853711266 139.529234034 10.990 35.853723784 139.529240307 10.990 35.853723784 139.529240307 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853711266 139.529234034 4.390 35.853700585 139.529244214 4.390 35.853700585 139.529244214 10.990 35.853711266 139.529234034 10.990 35.853711266 139.529234034 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853700585 139.529244214 4.390 35.853702421 139.529260668 4.390 35.853702421 139.529260668 10.990 35.853700585 139.529244214 10.990 35.853700585 139.529244214 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853702421 139.529260668 4.390 35.853714939 139.529266941 4.390 35.853714939 139.529266941 10.990 35.853702421 139.529260668 10.990 35.853702421 139.529260668 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853702421 139.529260668 4.390 35.853700585 139.529244214 4.390 35.853711266 139.529234034 4.390 35.853723784 139.529240307 4.390 35.853725621 139.529256761 4.390 35.853714939 139.529266941 4.390 35.853702421 139.529260668 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_3aba2135-ae47-4419-a746-0000004e0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.2</veg:height>
<veg:trunkDiameter uom="m">0.13</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.4</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853636493 139.529444425 7.250 35.853645036 139.529436281 7.250 35.853635024 139.529431262 9.590 35.853636493 139.529444425 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853645036 139.529436281 7.250 35.853636493 139.529444425 7.250 35.853635024 139.529431262 5.690 35.853645036 139.529436281 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853645036 139.529436281 7.250 35.853643567 139.529423118 7.250 35.853635024 139.529431262 9.590 35.853645036 139.529436281 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853643567 139.529423118 7.250 35.853645036 139.529436281 7.250 35.853635024 139.529431262 5.690 35.853643567 139.529423118 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853643567 139.529423118 7.250 35.853633555 139.529418100 7.250 35.853635024 139.529431262 9.590 35.853643567 139.529423118 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633555 139.529418100 7.250 35.853643567 139.529423118 7.250 35.853635024 139.529431262 5.690 35.853633555 139.529418100 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633555 139.529418100 7.250 35.853625011 139.529426243 7.250 35.853635024 139.529431262 9.590 35.853633555 139.529418100 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853625011 139.529426243 7.250 35.853633555 139.529418100 7.250 35.853635024 139.529431262 5.690 35.853625011 139.529426243 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853625011 139.529426243 7.250 35.853626480 139.529439406 7.250 35.853635024 139.529431262 9.590 35.853625011 139.529426243 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853626480 139.529439406 7.250 35.853625011 139.529426243 7.250 35.853635024 139.529431262 5.690 35.853626480 139.529439406 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853626480 139.529439406 7.250 35.853636493 139.529444425 7.250 35.853635024 139.529431262 9.590 35.853626480 139.529439406 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853636493 139.529444425 7.250 35.853626480 139.529439406 7.250 35.853635024 139.529431262 5.690 35.853636493 139.529444425 7.250</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853634364 139.529430647 4.390 35.853634523 139.529432073 4.390 35.853634523 139.529432073 5.690 35.853634364 139.529430647 5.690 35.853634364 139.529430647 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853634523 139.529432073 4.390 35.853635684 139.529431877 4.390 35.853635684 139.529431877 5.690 35.853634523 139.529432073 5.690 35.853634523 139.529432073 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853635684 139.529431877 4.390 35.853635525 139.529430451 4.390 35.853635525 139.529430451 5.690 35.853635684 139.529431877 5.690 35.853635684 139.529431877 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853635525 139.529430451 4.390 35.853634364 139.529430647 4.390 35.853634364 139.529430647 5.690 35.853635525 139.529430451 5.690 35.853635525 139.529430451 4.390</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_75e26106-ba02-4b06-a189-0000004f0001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.1</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.3</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853733486 139.529433120 8.410 35.853745237 139.529421922 8.410 35.853731466 139.529415022 11.600 35.853733486 139.529433120 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853745237 139.529421922 8.410 35.853733486 139.529433120 8.410 35.853731466 139.529415022 6.280 35.853745237 139.529421922 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853745237 139.529421922 8.410 35.853743217 139.529403823 8.410 35.853731466 139.529415022 11.600 35.853745237 139.529421922 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853743217 139.529403823 8.410 35.853745237 139.529421922 8.410 35.853731466 139.529415022 6.280 35.853743217 139.529403823 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853743217 139.529403823 8.410 35.853729446 139.529396923 8.410 35.853731466 139.529415022 11.600 35.853743217 139.529403823 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853729446 139.529396923 8.410 35.853743217 139.529403823 8.410 35.853731466 139.529415022 6.280 35.853729446 139.529396923 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853729446 139.529396923 8.410 35.853717695 139.529408121 8.410 35.853731466 139.529415022 11.600 35.853729446 139.529396923 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853717695 139.529408121 8.410 35.853729446 139.529396923 8.410 35.853731466 139.529415022 6.280 35.853717695 139.529408121 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853717695 139.529408121 8.410 35.853719715 139.529426220 8.410 35.853731466 139.529415022 11.600 35.853717695 139.529408121 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853719715 139.529426220 8.410 35.853717695 139.529408121 8.410 35.853731466 139.529415022 6.280 35.853719715 139.529426220 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853719715 139.529426220 8.410 35.853733486 139.529433120 8.410 35.853731466 139.529415022 11.600 35.853719715 139.529426220 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853733486 139.529433120 8.410 35.853719715 139.529426220 8.410 35.853731466 139.529415022 6.280 35.853733486 139.529433120 8.410</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853730552 139.529414170 4.500 35.853730773 139.529416144 4.500 35.853730773 139.529416144 6.280 35.853730552 139.529414170 6.280 35.853730552 139.529414170 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853730773 139.529416144 4.500 35.853732380 139.529415873 4.500 35.853732380 139.529415873 6.280 35.853730773 139.529416144 6.280 35.853730773 139.529416144 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853732380 139.529415873 4.500 35.853732160 139.529413899 4.500 35.853732160 139.529413899 6.280 35.853732380 139.529415873 6.280 35.853732380 139.529415873 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853732160 139.529413899 4.500 35.853730552 139.529414170 4.500 35.853730552 139.529414170 6.280 35.853732160 139.529413899 6.280 35.853732160 139.529413899 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_6b26e578-78cb-4970-ac55-000000500001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.5</veg:height>
<veg:trunkDiameter uom="m">0.16</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853655223 139.529612250 11.000 35.853665905 139.529602069 11.000 35.853664069 139.529585616 11.000 35.853651550 139.529579343 11.000 35.853640869 139.529589523 11.000 35.853642705 139.529605976 11.000 35.853655223 139.529612250 11.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853655223 139.529612250 4.500 35.853665905 139.529602069 4.500 35.853665905 139.529602069 11.000 35.853655223 139.529612250 11.000 35.853655223 139.529612250 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853665905 139.529602069 4.500 35.853664069 139.529585616 4.500 35.853664069 139.529585616 11.000 35.853665905 139.529602069 11.000 35.853665905 139.529602069 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853664069 139.529585616 4.500 35.853651550 139.529579343 4.500 35.853651550 139.529579343 11.000 35.853664069 139.529585616 11.000 35.853664069 139.529585616 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853651550 139.529579343 4.500 35.853640869 139.529589523 4.500 35.853640869 139.529589523 11.000 35.853651550 139.529579343 11.000 35.853651550 139.529579343 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853640869 139.529589523 4.500 35.853642705 139.529605976 4.500 35.853642705 139.529605976 11.000 35.853640869 139.529589523 11.000 35.853640869 139.529589523 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853642705 139.529605976 4.500 35.853655223 139.529612250 4.500 35.853655223 139.529612250 11.000 35.853642705 139.529605976 11.000 35.853642705 139.529605976 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853642705 139.529605976 4.500 35.853640869 139.529589523 4.500 35.853651550 139.529579343 4.500 35.853664069 139.529585616 4.500 35.853665905 139.529602069 4.500 35.853655223 139.529612250 4.500 35.853642705 139.529605976 4.500</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_98c11459-fecb-4cd2-a7b7-000000510001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853751972 139.529598751 8.850 35.853764438 139.529586874 8.850 35.853749829 139.529579556 12.310 35.853751972 139.529598751 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853764438 139.529586874 8.850 35.853751972 139.529598751 8.850 35.853749829 139.529579556 6.540 35.853764438 139.529586874 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853764438 139.529586874 8.850 35.853762296 139.529567678 8.850 35.853749829 139.529579556 12.310 35.853764438 139.529586874 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853762296 139.529567678 8.850 35.853764438 139.529586874 8.850 35.853749829 139.529579556 6.540 35.853762296 139.529567678 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853762296 139.529567678 8.850 35.853747687 139.529560360 8.850 35.853749829 139.529579556 12.310 35.853762296 139.529567678 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853747687 139.529560360 8.850 35.853762296 139.529567678 8.850 35.853749829 139.529579556 6.540 35.853747687 139.529560360 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853747687 139.529560360 8.850 35.853735220 139.529572238 8.850 35.853749829 139.529579556 12.310 35.853747687 139.529560360 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853735220 139.529572238 8.850 35.853747687 139.529560360 8.850 35.853749829 139.529579556 6.540 35.853735220 139.529572238 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853735220 139.529572238 8.850 35.853737363 139.529591433 8.850 35.853749829 139.529579556 12.310 35.853735220 139.529572238 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737363 139.529591433 8.850 35.853735220 139.529572238 8.850 35.853749829 139.529579556 6.540 35.853737363 139.529591433 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737363 139.529591433 8.850 35.853751972 139.529598751 8.850 35.853749829 139.529579556 12.310 35.853737363 139.529591433 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853751972 139.529598751 8.850 35.853737363 139.529591433 8.850 35.853749829 139.529579556 6.540 35.853751972 139.529598751 8.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853748865 139.529578657 4.610 35.853749097 139.529580741 4.610 35.853749097 139.529580741 6.540 35.853748865 139.529578657 6.540 35.853748865 139.529578657 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853749097 139.529580741 4.610 35.853750794 139.529580455 4.610 35.853750794 139.529580455 6.540 35.853749097 139.529580741 6.540 35.853749097 139.529580741 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853750794 139.529580455 4.610 35.853750561 139.529578371 4.610 35.853750561 139.529578371 6.540 35.853750794 139.529580455 6.540 35.853750794 139.529580455 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853750561 139.529578371 4.610 35.853748865 139.529578657 4.610 35.853748865 139.529578657 6.540 35.853750561 139.529578371 6.540 35.853750561 139.529578371 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_31a1792c-feaa-4676-a5e3-000000520001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">7.7</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853673892 139.529779526 12.310 35.853686358 139.529767648 12.310 35.853684216 139.529748453 12.310 35.853669607 139.529741135 12.310 35.853657141 139.529753012 12.310 35.853659283 139.529772208 12.310 35.853673892 139.529779526 12.310</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853673892 139.529779526 4.610 35.853686358 139.529767648 4.610 35.853686358 139.529767648 12.310 35.853673892 139.529779526 12.310 35.853673892 139.529779526 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853686358 139.529767648 4.610 35.853684216 139.529748453 4.610 35.853684216 139.529748453 12.310 35.853686358 139.529767648 12.310 35.853686358 139.529767648 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853684216 139.529748453 4.610 35.853669607 139.529741135 4.610 35.853669607 139.529741135 12.310 35.853684216 139.529748453 12.310 35.853684216 139.529748453 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853669607 139.529741135 4.610 35.853657141 139.529753012 4.610 35.853657141 139.529753012 12.310 35.853669607 139.529741135 12.310 35.853669607 139.529741135 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853657141 139.529753012 4.610 35.853659283 139.529772208 4.610 35.853659283 139.529772208 12.310 35.853657141 139.529753012 12.310 35.853657141 139.529753012 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853659283 139.529772208 4.610 35.853673892 139.529779526 4.610 35.853673892 139.529779526 12.310 35.853659283 139.529772208 12.310 35.853659283 139.529772208 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853659283 139.529772208 4.610 35.853657141 139.529753012 4.610 35.853669607 139.529741135 4.610 35.853684216 139.529748453 4.610 35.853686358 139.529767648 4.610 35.853673892 139.529779526 4.610 35.853659283 139.529772208 4.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_032c16bc-62eb-43e8-affa-000000530001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">5.7</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.6</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853769784 139.529758350 7.850 35.853779043 139.529749527 7.850 35.853768192 139.529744090 10.410 35.853769784 139.529758350 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853779043 139.529749527 7.850 35.853769784 139.529758350 7.850 35.853768192 139.529744090 6.130 35.853779043 139.529749527 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853779043 139.529749527 7.850 35.853777451 139.529735267 7.850 35.853768192 139.529744090 10.410 35.853779043 139.529749527 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853777451 139.529735267 7.850 35.853779043 139.529749527 7.850 35.853768192 139.529744090 6.130 35.853777451 139.529735267 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853777451 139.529735267 7.850 35.853766601 139.529729830 7.850 35.853768192 139.529744090 10.410 35.853777451 139.529735267 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853766601 139.529729830 7.850 35.853777451 139.529735267 7.850 35.853768192 139.529744090 6.130 35.853766601 139.529729830 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853766601 139.529729830 7.850 35.853757341 139.529738653 7.850 35.853768192 139.529744090 10.410 35.853766601 139.529729830 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853757341 139.529738653 7.850 35.853766601 139.529729830 7.850 35.853768192 139.529744090 6.130 35.853757341 139.529738653 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853757341 139.529738653 7.850 35.853758933 139.529752913 7.850 35.853768192 139.529744090 10.410 35.853757341 139.529738653 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853758933 139.529752913 7.850 35.853757341 139.529738653 7.850 35.853768192 139.529744090 6.130 35.853758933 139.529752913 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853758933 139.529752913 7.850 35.853769784 139.529758350 7.850 35.853768192 139.529744090 10.410 35.853758933 139.529752913 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853769784 139.529758350 7.850 35.853758933 139.529752913 7.850 35.853768192 139.529744090 6.130 35.853769784 139.529758350 7.850</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853767481 139.529743427 4.710 35.853767653 139.529744963 4.710 35.853767653 139.529744963 6.130 35.853767481 139.529743427 6.130 35.853767481 139.529743427 4.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853767653 139.529744963 4.710 35.853768903 139.529744753 4.710 35.853768903 139.529744753 6.130 35.853767653 139.529744963 6.130 35.853767653 139.529744963 4.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853768903 139.529744753 4.710 35.853768731 139.529743217 4.710 35.853768731 139.529743217 6.130 35.853768903 139.529744753 6.130 35.853768903 139.529744753 4.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853768731 139.529743217 4.710 35.853767481 139.529743427 4.710 35.853767481 139.529743427 6.130 35.853768731 139.529743217 6.130 35.853768731 139.529743217 4.710</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_7ab90382-bd52-457e-ac2e-000000540001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.4</veg:height>
<veg:trunkDiameter uom="m">0.19</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.4</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853692193 139.529943511 12.120 35.853704298 139.529931974 12.120 35.853702217 139.529913327 12.120 35.853688031 139.529906217 12.120 35.853675927 139.529917754 12.120 35.853678008 139.529936401 12.120 35.853692193 139.529943511 12.120</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853692193 139.529943511 4.720 35.853704298 139.529931974 4.720 35.853704298 139.529931974 12.120 35.853692193 139.529943511 12.120 35.853692193 139.529943511 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853704298 139.529931974 4.720 35.853702217 139.529913327 4.720 35.853702217 139.529913327 12.120 35.853704298 139.529931974 12.120 35.853704298 139.529931974 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853702217 139.529913327 4.720 35.853688031 139.529906217 4.720 35.853688031 139.529906217 12.120 35.853702217 139.529913327 12.120 35.853702217 139.529913327 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853688031 139.529906217 4.720 35.853675927 139.529917754 4.720 35.853675927 139.529917754 12.120 35.853688031 139.529906217 12.120 35.853688031 139.529906217 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853675927 139.529917754 4.720 35.853678008 139.529936401 4.720 35.853678008 139.529936401 12.120 35.853675927 139.529917754 12.120 35.853675927 139.529917754 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853678008 139.529936401 4.720 35.853692193 139.529943511 4.720 35.853692193 139.529943511 12.120 35.853678008 139.529936401 12.120 35.853678008 139.529936401 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853678008 139.529936401 4.720 35.853675927 139.529917754 4.720 35.853688031 139.529906217 4.720 35.853702217 139.529913327 4.720 35.853704298 139.529931974 4.720 35.853692193 139.529943511 4.720 35.853678008 139.529936401 4.720</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_17696cc8-818d-47f6-aa91-000000550001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">5.4</veg:height>
<veg:trunkDiameter uom="m">0.14</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.5</veg:crownDiameter>
<veg:lod1Geometry>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853788085 139.529922335 10.220 35.853796991 139.529913851 10.220 35.853795461 139.529900140 10.220 35.853785025 139.529894913 10.220 35.853776119 139.529903397 10.220 35.853777649 139.529917108 10.220 35.853788085 139.529922335 10.220</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853788085 139.529922335 4.820 35.853796991 139.529913851 4.820 35.853796991 139.529913851 10.220 35.853788085 139.529922335 10.220 35.853788085 139.529922335 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853796991 139.529913851 4.820 35.853795461 139.529900140 4.820 35.853795461 139.529900140 10.220 35.853796991 139.529913851 10.220 35.853796991 139.529913851 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853795461 139.529900140 4.820 35.853785025 139.529894913 4.820 35.853785025 139.529894913 10.220 35.853795461 139.529900140 10.220 35.853795461 139.529900140 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853785025 139.529894913 4.820 35.853776119 139.529903397 4.820 35.853776119 139.529903397 10.220 35.853785025 139.529894913 10.220 35.853785025 139.529894913 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853776119 139.529903397 4.820 35.853777649 139.529917108 4.820 35.853777649 139.529917108 10.220 35.853776119 139.529903397 10.220 35.853776119 139.529903397 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853777649 139.529917108 4.820 35.853788085 139.529922335 4.820 35.853788085 139.529922335 10.220 35.853777649 139.529917108 10.220 35.853777649 139.529917108 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853777649 139.529917108 4.820 35.853776119 139.529903397 4.820 35.853785025 139.529894913 4.820 35.853795461 139.529900140 4.820 35.853796991 139.529913851 4.820 35.853788085 139.529922335 4.820 35.853777649 139.529917108 4.820</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</veg:lod1Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_6001bd17-f966-49d9-aa6f-000000560001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">6.0</veg:height>
<veg:trunkDiameter uom="m">0.15</veg:trunkDiameter>
<veg:crownDiameter uom="m">2.8</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853710189 139.530104755 8.130 35.853720155 139.530095254 8.130 35.853708475 139.530089398 10.830 35.853710189 139.530104755 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853720155 139.530095254 8.130 35.853710189 139.530104755 8.130 35.853708475 139.530089398 6.330 35.853720155 139.530095254 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853720155 139.530095254 8.130 35.853718441 139.530079898 8.130 35.853708475 139.530089398 10.830 35.853720155 139.530095254 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853718441 139.530079898 8.130 35.853720155 139.530095254 8.130 35.853708475 139.530089398 6.330 35.853718441 139.530079898 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853718441 139.530079898 8.130 35.853706761 139.530074042 8.130 35.853708475 139.530089398 10.830 35.853718441 139.530079898 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853706761 139.530074042 8.130 35.853718441 139.530079898 8.130 35.853708475 139.530089398 6.330 35.853706761 139.530074042 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853706761 139.530074042 8.130 35.853696795 139.530083543 8.130 35.853708475 139.530089398 10.830 35.853706761 139.530074042 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853696795 139.530083543 8.130 35.853706761 139.530074042 8.130 35.853708475 139.530089398 6.330 35.853696795 139.530083543 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853696795 139.530083543 8.130 35.853698509 139.530098899 8.130 35.853708475 139.530089398 10.830 35.853696795 139.530083543 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853698509 139.530098899 8.130 35.853696795 139.530083543 8.130 35.853708475 139.530089398 6.330 35.853698509 139.530098899 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853698509 139.530098899 8.130 35.853710189 139.530104755 8.130 35.853708475 139.530089398 10.830 35.853698509 139.530098899 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853710189 139.530104755 8.130 35.853698509 139.530098899 8.130 35.853708475 139.530089398 6.330 35.853710189 139.530104755 8.130</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853707713 139.530088689 4.830 35.853707897 139.530090334 4.830 35.853707897 139.530090334 6.330 35.853707713 139.530088689 6.330 35.853707713 139.530088689 4.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853707897 139.530090334 4.830 35.853709236 139.530090108 4.830 35.853709236 139.530090108 6.330 35.853707897 139.530090334 6.330 35.853707897 139.530090334 4.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853709236 139.530090108 4.830 35.853709053 139.530088463 4.830 35.853709053 139.530088463 6.330 35.853709236 139.530090108 6.330 35.853709236 139.530090108 4.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853709053 139.530088463 4.830 35.853707713 139.530088689 4.830 35.853707713 139.530088689 6.330 35.853709053 139.530088463 6.330 35.853709053 139.530088463 4.830</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_91219ef9-d1ec-450d-a8f8-000000570001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">12</veg:function>
<veg:height uom="m">7.0</veg:height>
<veg:trunkDiameter uom="m">0.18</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.2</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853806876 139.530090709 8.780 35.853818273 139.530079850 8.780 35.853804917 139.530073159 11.930 35.853806876 139.530090709 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853818273 139.530079850 8.780 35.853806876 139.530090709 8.780 35.853804917 139.530073159 6.680 35.853818273 139.530079850 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853818273 139.530079850 8.780 35.853816315 139.530062299 8.780 35.853804917 139.530073159 11.930 35.853818273 139.530079850 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853816315 139.530062299 8.780 35.853818273 139.530079850 8.780 35.853804917 139.530073159 6.680 35.853816315 139.530062299 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853816315 139.530062299 8.780 35.853802959 139.530055608 8.780 35.853804917 139.530073159 11.930 35.853816315 139.530062299 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853802959 139.530055608 8.780 35.853816315 139.530062299 8.780 35.853804917 139.530073159 6.680 35.853802959 139.530055608 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853802959 139.530055608 8.780 35.853791561 139.530066468 8.780 35.853804917 139.530073159 11.930 35.853802959 139.530055608 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853791561 139.530066468 8.780 35.853802959 139.530055608 8.780 35.853804917 139.530073159 6.680 35.853791561 139.530066468 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853791561 139.530066468 8.780 35.853793520 139.530084018 8.780 35.853804917 139.530073159 11.930 35.853791561 139.530066468 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853793520 139.530084018 8.780 35.853791561 139.530066468 8.780 35.853804917 139.530073159 6.680 35.853793520 139.530084018 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853793520 139.530084018 8.780 35.853806876 139.530090709 8.780 35.853804917 139.530073159 11.930 35.853793520 139.530084018 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853806876 139.530090709 8.780 35.853793520 139.530084018 8.780 35.853804917 139.530073159 6.680 35.853806876 139.530090709 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853804003 139.530072307 4.930 35.853804224 139.530074281 4.930 35.853804224 139.530074281 6.680 35.853804003 139.530072307 6.680 35.853804003 139.530072307 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853804224 139.530074281 4.930 35.853805831 139.530074011 4.930 35.853805831 139.530074011 6.680 35.853804224 139.530074281 6.680 35.853804224 139.530074281 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853805831 139.530074011 4.930 35.853805611 139.530072036 4.930 35.853805611 139.530072036 6.680 35.853805831 139.530074011 6.680 35.853805831 139.530074011 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853805611 139.530072036 4.930 35.853804003 139.530072307 4.930 35.853804003 139.530072307 6.680 35.853805611 139.530072036 6.680 35.853805611 139.530072036 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_619d9fea-af56-4d42-a9d6-000000580001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.6</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.0</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853728673 139.530270386 8.560 35.853739355 139.530260206 8.560 35.853726837 139.530253933 11.530 35.853728673 139.530270386 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853739355 139.530260206 8.560 35.853728673 139.530270386 8.560 35.853726837 139.530253933 6.580 35.853739355 139.530260206 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853739355 139.530260206 8.560 35.853737519 139.530243753 8.560 35.853726837 139.530253933 11.530 35.853739355 139.530260206 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737519 139.530243753 8.560 35.853739355 139.530260206 8.560 35.853726837 139.530253933 6.580 35.853737519 139.530243753 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853737519 139.530243753 8.560 35.853725001 139.530237479 8.560 35.853726837 139.530253933 11.530 35.853737519 139.530243753 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725001 139.530237479 8.560 35.853737519 139.530243753 8.560 35.853726837 139.530253933 6.580 35.853725001 139.530237479 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725001 139.530237479 8.560 35.853714319 139.530247659 8.560 35.853726837 139.530253933 11.530 35.853725001 139.530237479 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853714319 139.530247659 8.560 35.853725001 139.530237479 8.560 35.853726837 139.530253933 6.580 35.853714319 139.530247659 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853714319 139.530247659 8.560 35.853716155 139.530264113 8.560 35.853726837 139.530253933 11.530 35.853714319 139.530247659 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853716155 139.530264113 8.560 35.853714319 139.530247659 8.560 35.853726837 139.530253933 6.580 35.853716155 139.530264113 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853716155 139.530264113 8.560 35.853728673 139.530270386 8.560 35.853726837 139.530253933 11.530 35.853716155 139.530264113 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853728673 139.530270386 8.560 35.853716155 139.530264113 8.560 35.853726837 139.530253933 6.580 35.853728673 139.530270386 8.560</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725974 139.530253128 4.930 35.853726182 139.530254993 4.930 35.853726182 139.530254993 6.580 35.853725974 139.530253128 6.580 35.853725974 139.530253128 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853726182 139.530254993 4.930 35.853727700 139.530254737 4.930 35.853727700 139.530254737 6.580 35.853726182 139.530254993 6.580 35.853726182 139.530254993 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853727700 139.530254737 4.930 35.853727492 139.530252873 4.930 35.853727492 139.530252873 6.580 35.853727700 139.530254737 6.580 35.853727700 139.530254737 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853727492 139.530252873 4.930 35.853725974 139.530253128 4.930 35.853725974 139.530253128 6.580 35.853727492 139.530252873 6.580 35.853727492 139.530252873 4.930</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
<core:cityObjectMember>
<veg:SolitaryVegetationObject gml:id="veg_5a2350c4-4848-4bf3-a90a-000000590001">
<core:creationDate>2026-03-20</core:creationDate>
<veg:class codeSpace="../../codelists/SolitaryVegetationObject_class.xml">1</veg:class>
<veg:function codeSpace="../../codelists/SolitaryVegetationObject_function.xml">22</veg:function>
<veg:height uom="m">6.8</veg:height>
<veg:trunkDiameter uom="m">0.17</veg:trunkDiameter>
<veg:crownDiameter uom="m">3.1</veg:crownDiameter>
<veg:lod2Geometry>
<gml:MultiSurface>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853825177 139.530254695 8.780 35.853836212 139.530244176 8.780 35.853823279 139.530237693 11.840 35.853825177 139.530254695 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853836212 139.530244176 8.780 35.853825177 139.530254695 8.780 35.853823279 139.530237693 6.740 35.853836212 139.530244176 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853836212 139.530244176 8.780 35.853834315 139.530227174 8.780 35.853823279 139.530237693 11.840 35.853836212 139.530244176 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853834315 139.530227174 8.780 35.853836212 139.530244176 8.780 35.853823279 139.530237693 6.740 35.853834315 139.530227174 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853834315 139.530227174 8.780 35.853821382 139.530220691 8.780 35.853823279 139.530237693 11.840 35.853834315 139.530227174 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853821382 139.530220691 8.780 35.853834315 139.530227174 8.780 35.853823279 139.530237693 6.740 35.853821382 139.530220691 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853821382 139.530220691 8.780 35.853810347 139.530231210 8.780 35.853823279 139.530237693 11.840 35.853821382 139.530220691 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853810347 139.530231210 8.780 35.853821382 139.530220691 8.780 35.853823279 139.530237693 6.740 35.853810347 139.530231210 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853810347 139.530231210 8.780 35.853812244 139.530248212 8.780 35.853823279 139.530237693 11.840 35.853810347 139.530231210 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853812244 139.530248212 8.780 35.853810347 139.530231210 8.780 35.853823279 139.530237693 6.740 35.853812244 139.530248212 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853812244 139.530248212 8.780 35.853825177 139.530254695 8.780 35.853823279 139.530237693 11.840 35.853812244 139.530248212 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853825177 139.530254695 8.780 35.853812244 139.530248212 8.780 35.853823279 139.530237693 6.740 35.853825177 139.530254695 8.780</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853822416 139.530236889 5.040 35.853822624 139.530238753 5.040 35.853822624 139.530238753 6.740 35.853822416 139.530236889 6.740 35.853822416 139.530236889 5.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853822624 139.530238753 5.040 35.853824143 139.530238498 5.040 35.853824143 139.530238498 6.740 35.853822624 139.530238753 6.740 35.853822624 139.530238753 5.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853824143 139.530238498 5.040 35.853823934 139.530236633 5.040 35.853823934 139.530236633 6.740 35.853824143 139.530238498 6.740 35.853824143 139.530238498 5.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
<gml:surfaceMember>
<gml:Polygon><gml:exterior>
<gml:LinearRing>
<gml:posList>35.853823934 139.530236633 5.040 35.853822416 139.530236889 5.040 35.853822416 139.530236889 6.740 35.853823934 139.530236633 6.740 35.853823934 139.530236633 5.040</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
</gml:MultiSurface>
</veg:lod2Geometry>
</veg:SolitaryVegetationObject>
</core:cityObjectMember>
</core:CityModel>
