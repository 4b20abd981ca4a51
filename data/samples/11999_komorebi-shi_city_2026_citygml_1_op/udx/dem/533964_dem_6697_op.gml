<?xml version="1.0" encoding="UTF-8"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:dem="http://www.opengis.net/citygml/relief/2.0" xmlns:uro="https://www.geospatial.jp/iur/uro/3.1" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.geospatial.jp/iur/uro/3.1 ../../schemas/iur/uro/3.1/urbanObject.xsd http://www.opengis.net/citygml/relief/2.0 http://schemas.opengis.net/citygml/relief/2.0/relief.xsd">
<gml:boundedBy>
<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">
<gml:lowerCorner>35.851520981 139.526379036 0.656</gml:lowerCorner>             
<gml:upperCorner>35.855745088 139.531567691 7.645</gml:upperCorner>             
</gml:Envelope>
</gml:boundedBy>
<core:cityObjectMember>
<dem:ReliefFeature gml:id="dem_d940f7e7-c3ae-4c54-aeae-000000010001">
<gml:name>533964</gml:name>
<core:creationDate>2026-03-20</core:creationDate>
<dem:lod>1</dem:lod>
<dem:reliefComponent>
<dem:TINRelief gml:id="dem_d940f7e7-c3ae-4c54-aeae-000000010002">
<gml:name>533964</gml:name>
<dem:lod>1</dem:lod>
<dem:tin>
<gml:TriangulatedSurface>
<gml:trianglePatches>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851520982 139.527004725 0.656 35.851540573 139.527180222 0.771 35.851683450 139.527156159 0.925 35.851520982 139.527004725 0.656</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851520982 139.527004725 0.656 35.851683450 139.527156159 0.925 35.851663859 139.526980661 0.810 35.851520982 139.527004725 0.656</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851540573 139.527180222 0.771 35.851560163 139.527355720 3.386 35.851703041 139.527331657 3.540 35.851540573 139.527180222 0.771</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851540573 139.527180222 0.771 35.851703041 139.527331657 3.540 35.851683450 139.527156159 0.925 35.851540573 139.527180222 0.771</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851560163 139.527355720 3.386 35.851579754 139.527531218 3.502 35.851722631 139.527507155 3.655 35.851560163 139.527355720 3.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851560163 139.527355720 3.386 35.851722631 139.527507155 3.655 35.851703041 139.527331657 3.540 35.851560163 139.527355720 3.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851579754 139.527531218 3.502 35.851599344 139.527706716 1.117 35.851742221 139.527682653 1.270 35.851579754 139.527531218 3.502</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851579754 139.527531218 3.502 35.851742221 139.527682653 1.270 35.851722631 139.527507155 3.655 35.851579754 139.527531218 3.502</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851599344 139.527706716 1.117 35.851618934 139.527882214 1.232 35.851761811 139.527858151 1.386 35.851599344 139.527706716 1.117</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851599344 139.527706716 1.117 35.851761811 139.527858151 1.386 35.851742221 139.527682653 1.270 35.851599344 139.527706716 1.117</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851618934 139.527882214 1.232 35.851638523 139.528057712 1.347 35.851781400 139.528033650 1.501 35.851618934 139.527882214 1.232</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851618934 139.527882214 1.232 35.851781400 139.528033650 1.501 35.851761811 139.527858151 1.386 35.851618934 139.527882214 1.232</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851638523 139.528057712 1.347 35.851658112 139.528233210 1.462 35.851800990 139.528209148 1.616 35.851638523 139.528057712 1.347</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851638523 139.528057712 1.347 35.851800990 139.528209148 1.616 35.851781400 139.528033650 1.501 35.851638523 139.528057712 1.347</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851658112 139.528233210 1.462 35.851677701 139.528408708 1.578 35.851820579 139.528384647 1.731 35.851658112 139.528233210 1.462</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851658112 139.528233210 1.462 35.851820579 139.528384647 1.731 35.851800990 139.528209148 1.616 35.851658112 139.528233210 1.462</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851677701 139.528408708 1.578 35.851697290 139.528584206 1.693 35.851840168 139.528560145 1.846 35.851677701 139.528408708 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851677701 139.528408708 1.578 35.851840168 139.528560145 1.846 35.851820579 139.528384647 1.731 35.851677701 139.528408708 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851697290 139.528584206 1.693 35.851716879 139.528759705 1.808 35.851859756 139.528735644 1.962 35.851697290 139.528584206 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851697290 139.528584206 1.693 35.851859756 139.528735644 1.962 35.851840168 139.528560145 1.846 35.851697290 139.528584206 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851716879 139.528759705 1.808 35.851736467 139.528935203 1.923 35.851879344 139.528911143 2.077 35.851716879 139.528759705 1.808</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851716879 139.528759705 1.808 35.851879344 139.528911143 2.077 35.851859756 139.528735644 1.962 35.851716879 139.528759705 1.808</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851736467 139.528935203 1.923 35.851756055 139.529110702 2.038 35.851898933 139.529086642 2.192 35.851736467 139.528935203 1.923</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851736467 139.528935203 1.923 35.851898933 139.529086642 2.192 35.851879344 139.528911143 2.077 35.851736467 139.528935203 1.923</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851756055 139.529110702 2.038 35.851775643 139.529286200 2.154 35.851918520 139.529262141 2.307 35.851756055 139.529110702 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851756055 139.529110702 2.038 35.851918520 139.529262141 2.307 35.851898933 139.529086642 2.192 35.851756055 139.529110702 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851775643 139.529286200 2.154 35.851795230 139.529461699 2.269 35.851938108 139.529437640 2.422 35.851775643 139.529286200 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851775643 139.529286200 2.154 35.851938108 139.529437640 2.422 35.851918520 139.529262141 2.307 35.851775643 139.529286200 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851795230 139.529461699 2.269 35.851814817 139.529637198 2.384 35.851957695 139.529613139 2.538 35.851795230 139.529461699 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851795230 139.529461699 2.269 35.851957695 139.529613139 2.538 35.851938108 139.529437640 2.422 35.851795230 139.529461699 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851814817 139.529637198 2.384 35.851834404 139.529812697 2.499 35.851977282 139.529788638 2.653 35.851814817 139.529637198 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851814817 139.529637198 2.384 35.851977282 139.529788638 2.653 35.851957695 139.529613139 2.538 35.851814817 139.529637198 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851834404 139.529812697 2.499 35.851853991 139.529988196 2.614 35.851996869 139.529964137 2.768 35.851834404 139.529812697 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851834404 139.529812697 2.499 35.851996869 139.529964137 2.768 35.851977282 139.529788638 2.653 35.851834404 139.529812697 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851853991 139.529988196 2.614 35.851873578 139.530163695 2.730 35.852016455 139.530139637 2.883 35.851853991 139.529988196 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851853991 139.529988196 2.614 35.852016455 139.530139637 2.883 35.851996869 139.529964137 2.768 35.851853991 139.529988196 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851873578 139.530163695 2.730 35.851893164 139.530339194 2.845 35.852036042 139.530315136 2.998 35.851873578 139.530163695 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851873578 139.530163695 2.730 35.852036042 139.530315136 2.998 35.852016455 139.530139637 2.883 35.851873578 139.530163695 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851893164 139.530339194 2.845 35.851912750 139.530514693 2.960 35.852055628 139.530490636 3.114 35.851893164 139.530339194 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851893164 139.530339194 2.845 35.852055628 139.530490636 3.114 35.852036042 139.530315136 2.998 35.851893164 139.530339194 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851912750 139.530514693 2.960 35.851932335 139.530690193 3.075 35.852075213 139.530666135 3.229 35.851912750 139.530514693 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851912750 139.530514693 2.960 35.852075213 139.530666135 3.229 35.852055628 139.530490636 3.114 35.851912750 139.530514693 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851932335 139.530690193 3.075 35.851951921 139.530865692 3.190 35.852094799 139.530841635 3.344 35.851932335 139.530690193 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851932335 139.530690193 3.075 35.852094799 139.530841635 3.344 35.852075213 139.530666135 3.229 35.851932335 139.530690193 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851951921 139.530865692 3.190 35.851971506 139.531041192 3.306 35.852114384 139.531017135 3.459 35.851951921 139.530865692 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851951921 139.530865692 3.190 35.852114384 139.531017135 3.459 35.852094799 139.530841635 3.344 35.851951921 139.530865692 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851971506 139.531041192 3.306 35.851991091 139.531216691 3.421 35.852133969 139.531192635 3.574 35.851971506 139.531041192 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851971506 139.531041192 3.306 35.852133969 139.531192635 3.574 35.852114384 139.531017135 3.459 35.851971506 139.531041192 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851991091 139.531216691 3.421 35.852010676 139.531392191 3.536 35.852153554 139.531368135 3.690 35.851991091 139.531216691 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851991091 139.531216691 3.421 35.852153554 139.531368135 3.690 35.852133969 139.531192635 3.574 35.851991091 139.531216691 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852010676 139.531392191 3.536 35.852030260 139.531567691 3.651 35.852173138 139.531543635 3.805 35.852010676 139.531392191 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852010676 139.531392191 3.536 35.852173138 139.531543635 3.805 35.852153554 139.531368135 3.690 35.852010676 139.531392191 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851663859 139.526980661 0.810 35.851683450 139.527156159 0.925 35.851826327 139.527132095 1.078 35.851663859 139.526980661 0.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851663859 139.526980661 0.810 35.851826327 139.527132095 1.078 35.851806736 139.526956597 0.963 35.851663859 139.526980661 0.810</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851683450 139.527156159 0.925 35.851703041 139.527331657 3.540 35.851845918 139.527307594 3.694 35.851683450 139.527156159 0.925</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851683450 139.527156159 0.925 35.851845918 139.527307594 3.694 35.851826327 139.527132095 1.078 35.851683450 139.527156159 0.925</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851703041 139.527331657 3.540 35.851722631 139.527507155 3.655 35.851865508 139.527483092 3.809 35.851703041 139.527331657 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851703041 139.527331657 3.540 35.851865508 139.527483092 3.809 35.851845918 139.527307594 3.694 35.851703041 139.527331657 3.540</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851722631 139.527507155 3.655 35.851742221 139.527682653 1.270 35.851885098 139.527658590 1.424 35.851722631 139.527507155 3.655</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851722631 139.527507155 3.655 35.851885098 139.527658590 1.424 35.851865508 139.527483092 3.809 35.851722631 139.527507155 3.655</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851742221 139.527682653 1.270 35.851761811 139.527858151 1.386 35.851904688 139.527834089 1.539 35.851742221 139.527682653 1.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851742221 139.527682653 1.270 35.851904688 139.527834089 1.539 35.851885098 139.527658590 1.424 35.851742221 139.527682653 1.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851761811 139.527858151 1.386 35.851781400 139.528033650 1.501 35.851924278 139.528009588 1.654 35.851761811 139.527858151 1.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851761811 139.527858151 1.386 35.851924278 139.528009588 1.654 35.851904688 139.527834089 1.539 35.851761811 139.527858151 1.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851781400 139.528033650 1.501 35.851800990 139.528209148 1.616 35.851943867 139.528185086 1.770 35.851781400 139.528033650 1.501</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851781400 139.528033650 1.501 35.851943867 139.528185086 1.770 35.851924278 139.528009588 1.654 35.851781400 139.528033650 1.501</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851800990 139.528209148 1.616 35.851820579 139.528384647 1.731 35.851963456 139.528360585 1.885 35.851800990 139.528209148 1.616</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851800990 139.528209148 1.616 35.851963456 139.528360585 1.885 35.851943867 139.528185086 1.770 35.851800990 139.528209148 1.616</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851820579 139.528384647 1.731 35.851840168 139.528560145 1.846 35.851983045 139.528536084 2.000 35.851820579 139.528384647 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851820579 139.528384647 1.731 35.851983045 139.528536084 2.000 35.851963456 139.528360585 1.885 35.851820579 139.528384647 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851840168 139.528560145 1.846 35.851859756 139.528735644 1.962 35.852002634 139.528711583 2.115 35.851840168 139.528560145 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851840168 139.528560145 1.846 35.852002634 139.528711583 2.115 35.851983045 139.528536084 2.000 35.851840168 139.528560145 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851859756 139.528735644 1.962 35.851879344 139.528911143 2.077 35.852022222 139.528887082 2.230 35.851859756 139.528735644 1.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851859756 139.528735644 1.962 35.852022222 139.528887082 2.230 35.852002634 139.528711583 2.115 35.851859756 139.528735644 1.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851879344 139.528911143 2.077 35.851898933 139.529086642 2.192 35.852041810 139.529062581 2.346 35.851879344 139.528911143 2.077</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851879344 139.528911143 2.077 35.852041810 139.529062581 2.346 35.852022222 139.528887082 2.230 35.851879344 139.528911143 2.077</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851898933 139.529086642 2.192 35.851918520 139.529262141 2.307 35.852061398 139.529238081 2.461 35.851898933 139.529086642 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851898933 139.529086642 2.192 35.852061398 139.529238081 2.461 35.852041810 139.529062581 2.346 35.851898933 139.529086642 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851918520 139.529262141 2.307 35.851938108 139.529437640 2.422 35.852080986 139.529413580 2.576 35.851918520 139.529262141 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851918520 139.529262141 2.307 35.852080986 139.529413580 2.576 35.852061398 139.529238081 2.461 35.851918520 139.529262141 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851938108 139.529437640 2.422 35.851957695 139.529613139 2.538 35.852100573 139.529589079 2.691 35.851938108 139.529437640 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851938108 139.529437640 2.422 35.852100573 139.529589079 2.691 35.852080986 139.529413580 2.576 35.851938108 139.529437640 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851957695 139.529613139 2.538 35.851977282 139.529788638 2.653 35.852120160 139.529764579 2.806 35.851957695 139.529613139 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851957695 139.529613139 2.538 35.852120160 139.529764579 2.806 35.852100573 139.529589079 2.691 35.851957695 139.529613139 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851977282 139.529788638 2.653 35.851996869 139.529964137 2.768 35.852139747 139.529940079 2.922 35.851977282 139.529788638 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851977282 139.529788638 2.653 35.852139747 139.529940079 2.922 35.852120160 139.529764579 2.806 35.851977282 139.529788638 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851996869 139.529964137 2.768 35.852016455 139.530139637 2.883 35.852159333 139.530115578 3.037 35.851996869 139.529964137 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851996869 139.529964137 2.768 35.852159333 139.530115578 3.037 35.852139747 139.529940079 2.922 35.851996869 139.529964137 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852016455 139.530139637 2.883 35.852036042 139.530315136 2.998 35.852178920 139.530291078 3.152 35.852016455 139.530139637 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852016455 139.530139637 2.883 35.852178920 139.530291078 3.152 35.852159333 139.530115578 3.037 35.852016455 139.530139637 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852036042 139.530315136 2.998 35.852055628 139.530490636 3.114 35.852198506 139.530466578 3.267 35.852036042 139.530315136 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852036042 139.530315136 2.998 35.852198506 139.530466578 3.267 35.852178920 139.530291078 3.152 35.852036042 139.530315136 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852055628 139.530490636 3.114 35.852075213 139.530666135 3.229 35.852218091 139.530642078 3.382 35.852055628 139.530490636 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852055628 139.530490636 3.114 35.852218091 139.530642078 3.382 35.852198506 139.530466578 3.267 35.852055628 139.530490636 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852075213 139.530666135 3.229 35.852094799 139.530841635 3.344 35.852237677 139.530817578 3.498 35.852075213 139.530666135 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852075213 139.530666135 3.229 35.852237677 139.530817578 3.498 35.852218091 139.530642078 3.382 35.852075213 139.530666135 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852094799 139.530841635 3.344 35.852114384 139.531017135 3.459 35.852257262 139.530993078 3.613 35.852094799 139.530841635 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852094799 139.530841635 3.344 35.852257262 139.530993078 3.613 35.852237677 139.530817578 3.498 35.852094799 139.530841635 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852114384 139.531017135 3.459 35.852133969 139.531192635 3.574 35.852276847 139.531168578 3.728 35.852114384 139.531017135 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852114384 139.531017135 3.459 35.852276847 139.531168578 3.728 35.852257262 139.530993078 3.613 35.852114384 139.531017135 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852133969 139.531192635 3.574 35.852153554 139.531368135 3.690 35.852296432 139.531344079 3.843 35.852133969 139.531192635 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852133969 139.531192635 3.574 35.852296432 139.531344079 3.843 35.852276847 139.531168578 3.728 35.852133969 139.531192635 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852153554 139.531368135 3.690 35.852173138 139.531543635 3.805 35.852316016 139.531519579 3.958 35.852153554 139.531368135 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852153554 139.531368135 3.690 35.852316016 139.531519579 3.958 35.852296432 139.531344079 3.843 35.852153554 139.531368135 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851806736 139.526956597 0.963 35.851826327 139.527132095 1.078 35.851969204 139.527108032 1.232 35.851806736 139.526956597 0.963</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851806736 139.526956597 0.963 35.851969204 139.527108032 1.232 35.851949613 139.526932533 1.117 35.851806736 139.526956597 0.963</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851826327 139.527132095 1.078 35.851845918 139.527307594 3.694 35.851988795 139.527283530 3.847 35.851826327 139.527132095 1.078</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851826327 139.527132095 1.078 35.851988795 139.527283530 3.847 35.851969204 139.527108032 1.232 35.851826327 139.527132095 1.078</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851845918 139.527307594 3.694 35.851865508 139.527483092 3.809 35.852008385 139.527459029 3.962 35.851845918 139.527307594 3.694</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851845918 139.527307594 3.694 35.852008385 139.527459029 3.962 35.851988795 139.527283530 3.847 35.851845918 139.527307594 3.694</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851865508 139.527483092 3.809 35.851885098 139.527658590 1.424 35.852027976 139.527634528 1.578 35.851865508 139.527483092 3.809</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851865508 139.527483092 3.809 35.852027976 139.527634528 1.578 35.852008385 139.527459029 3.962 35.851865508 139.527483092 3.809</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851885098 139.527658590 1.424 35.851904688 139.527834089 1.539 35.852047566 139.527810027 1.693 35.851885098 139.527658590 1.424</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851885098 139.527658590 1.424 35.852047566 139.527810027 1.693 35.852027976 139.527634528 1.578 35.851885098 139.527658590 1.424</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851904688 139.527834089 1.539 35.851924278 139.528009588 1.654 35.852067155 139.527985525 1.808 35.851904688 139.527834089 1.539</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851904688 139.527834089 1.539 35.852067155 139.527985525 1.808 35.852047566 139.527810027 1.693 35.851904688 139.527834089 1.539</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851924278 139.528009588 1.654 35.851943867 139.528185086 1.770 35.852086745 139.528161025 1.923 35.851924278 139.528009588 1.654</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851924278 139.528009588 1.654 35.852086745 139.528161025 1.923 35.852067155 139.527985525 1.808 35.851924278 139.528009588 1.654</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851943867 139.528185086 1.770 35.851963456 139.528360585 1.885 35.852106334 139.528336524 2.038 35.851943867 139.528185086 1.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851943867 139.528185086 1.770 35.852106334 139.528336524 2.038 35.852086745 139.528161025 1.923 35.851943867 139.528185086 1.770</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851963456 139.528360585 1.885 35.851983045 139.528536084 2.000 35.852125923 139.528512023 2.154 35.851963456 139.528360585 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851963456 139.528360585 1.885 35.852125923 139.528512023 2.154 35.852106334 139.528336524 2.038 35.851963456 139.528360585 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851983045 139.528536084 2.000 35.852002634 139.528711583 2.115 35.852145511 139.528687522 2.269 35.851983045 139.528536084 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851983045 139.528536084 2.000 35.852145511 139.528687522 2.269 35.852125923 139.528512023 2.154 35.851983045 139.528536084 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852002634 139.528711583 2.115 35.852022222 139.528887082 2.230 35.852165100 139.528863022 2.384 35.852002634 139.528711583 2.115</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852002634 139.528711583 2.115 35.852165100 139.528863022 2.384 35.852145511 139.528687522 2.269 35.852002634 139.528711583 2.115</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852022222 139.528887082 2.230 35.852041810 139.529062581 2.346 35.852184688 139.529038521 2.499 35.852022222 139.528887082 2.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852022222 139.528887082 2.230 35.852184688 139.529038521 2.499 35.852165100 139.528863022 2.384 35.852022222 139.528887082 2.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852041810 139.529062581 2.346 35.852061398 139.529238081 2.461 35.852204276 139.529214021 2.614 35.852041810 139.529062581 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852041810 139.529062581 2.346 35.852204276 139.529214021 2.614 35.852184688 139.529038521 2.499 35.852041810 139.529062581 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852061398 139.529238081 2.461 35.852080986 139.529413580 2.576 35.852223863 139.529389520 2.730 35.852061398 139.529238081 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852061398 139.529238081 2.461 35.852223863 139.529389520 2.730 35.852204276 139.529214021 2.614 35.852061398 139.529238081 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852080986 139.529413580 2.576 35.852100573 139.529589079 2.691 35.852243451 139.529565020 2.845 35.852080986 139.529413580 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852080986 139.529413580 2.576 35.852243451 139.529565020 2.845 35.852223863 139.529389520 2.730 35.852080986 139.529413580 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852100573 139.529589079 2.691 35.852120160 139.529764579 2.806 35.852263038 139.529740520 2.960 35.852100573 139.529589079 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852100573 139.529589079 2.691 35.852263038 139.529740520 2.960 35.852243451 139.529565020 2.845 35.852100573 139.529589079 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852120160 139.529764579 2.806 35.852139747 139.529940079 2.922 35.852282624 139.529916020 3.075 35.852120160 139.529764579 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852120160 139.529764579 2.806 35.852282624 139.529916020 3.075 35.852263038 139.529740520 2.960 35.852120160 139.529764579 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852139747 139.529940079 2.922 35.852159333 139.530115578 3.037 35.852302211 139.530091520 3.190 35.852139747 139.529940079 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852139747 139.529940079 2.922 35.852302211 139.530091520 3.190 35.852282624 139.529916020 3.075 35.852139747 139.529940079 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852159333 139.530115578 3.037 35.852178920 139.530291078 3.152 35.852321797 139.530267020 3.306 35.852159333 139.530115578 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852159333 139.530115578 3.037 35.852321797 139.530267020 3.306 35.852302211 139.530091520 3.190 35.852159333 139.530115578 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852178920 139.530291078 3.152 35.852198506 139.530466578 3.267 35.852341383 139.530442520 3.421 35.852178920 139.530291078 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852178920 139.530291078 3.152 35.852341383 139.530442520 3.421 35.852321797 139.530267020 3.306 35.852178920 139.530291078 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852198506 139.530466578 3.267 35.852218091 139.530642078 3.382 35.852360969 139.530618020 3.536 35.852198506 139.530466578 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852198506 139.530466578 3.267 35.852360969 139.530618020 3.536 35.852341383 139.530442520 3.421 35.852198506 139.530466578 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852218091 139.530642078 3.382 35.852237677 139.530817578 3.498 35.852380555 139.530793521 3.651 35.852218091 139.530642078 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852218091 139.530642078 3.382 35.852380555 139.530793521 3.651 35.852360969 139.530618020 3.536 35.852218091 139.530642078 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852237677 139.530817578 3.498 35.852257262 139.530993078 3.613 35.852400140 139.530969021 3.766 35.852237677 139.530817578 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852237677 139.530817578 3.498 35.852400140 139.530969021 3.766 35.852380555 139.530793521 3.651 35.852237677 139.530817578 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852257262 139.530993078 3.613 35.852276847 139.531168578 3.728 35.852419725 139.531144522 3.882 35.852257262 139.530993078 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852257262 139.530993078 3.613 35.852419725 139.531144522 3.882 35.852400140 139.530969021 3.766 35.852257262 139.530993078 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852276847 139.531168578 3.728 35.852296432 139.531344079 3.843 35.852439310 139.531320022 3.997 35.852276847 139.531168578 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852276847 139.531168578 3.728 35.852439310 139.531320022 3.997 35.852419725 139.531144522 3.882 35.852276847 139.531168578 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852296432 139.531344079 3.843 35.852316016 139.531519579 3.958 35.852458894 139.531495523 4.112 35.852296432 139.531344079 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852296432 139.531344079 3.843 35.852458894 139.531495523 4.112 35.852439310 139.531320022 3.997 35.852296432 139.531344079 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851949613 139.526932533 1.117 35.851969204 139.527108032 1.232 35.852112082 139.527083968 1.386 35.851949613 139.526932533 1.117</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851949613 139.526932533 1.117 35.852112082 139.527083968 1.386 35.852092491 139.526908469 1.270 35.851949613 139.526932533 1.117</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851969204 139.527108032 1.232 35.851988795 139.527283530 3.847 35.852131672 139.527259467 4.001 35.851969204 139.527108032 1.232</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851969204 139.527108032 1.232 35.852131672 139.527259467 4.001 35.852112082 139.527083968 1.386 35.851969204 139.527108032 1.232</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851988795 139.527283530 3.847 35.852008385 139.527459029 3.962 35.852151263 139.527434966 4.116 35.851988795 139.527283530 3.847</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.851988795 139.527283530 3.847 35.852151263 139.527434966 4.116 35.852131672 139.527259467 4.001 35.851988795 139.527283530 3.847</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852008385 139.527459029 3.962 35.852027976 139.527634528 1.578 35.852170853 139.527610465 1.731 35.852008385 139.527459029 3.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852008385 139.527459029 3.962 35.852170853 139.527610465 1.731 35.852151263 139.527434966 4.116 35.852008385 139.527459029 3.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852027976 139.527634528 1.578 35.852047566 139.527810027 1.693 35.852190443 139.527785964 1.846 35.852027976 139.527634528 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852027976 139.527634528 1.578 35.852190443 139.527785964 1.846 35.852170853 139.527610465 1.731 35.852027976 139.527634528 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852047566 139.527810027 1.693 35.852067155 139.527985525 1.808 35.852210033 139.527961463 1.962 35.852047566 139.527810027 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852047566 139.527810027 1.693 35.852210033 139.527961463 1.962 35.852190443 139.527785964 1.846 35.852047566 139.527810027 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852067155 139.527985525 1.808 35.852086745 139.528161025 1.923 35.852229622 139.528136963 2.077 35.852067155 139.527985525 1.808</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852067155 139.527985525 1.808 35.852229622 139.528136963 2.077 35.852210033 139.527961463 1.962 35.852067155 139.527985525 1.808</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852086745 139.528161025 1.923 35.852106334 139.528336524 2.038 35.852249211 139.528312462 2.192 35.852086745 139.528161025 1.923</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852086745 139.528161025 1.923 35.852249211 139.528312462 2.192 35.852229622 139.528136963 2.077 35.852086745 139.528161025 1.923</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852106334 139.528336524 2.038 35.852125923 139.528512023 2.154 35.852268800 139.528487962 2.307 35.852106334 139.528336524 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852106334 139.528336524 2.038 35.852268800 139.528487962 2.307 35.852249211 139.528312462 2.192 35.852106334 139.528336524 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852125923 139.528512023 2.154 35.852145511 139.528687522 2.269 35.852288389 139.528663461 2.422 35.852125923 139.528512023 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852125923 139.528512023 2.154 35.852288389 139.528663461 2.422 35.852268800 139.528487962 2.307 35.852125923 139.528512023 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852145511 139.528687522 2.269 35.852165100 139.528863022 2.384 35.852307977 139.528838961 2.538 35.852145511 139.528687522 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852145511 139.528687522 2.269 35.852307977 139.528838961 2.538 35.852288389 139.528663461 2.422 35.852145511 139.528687522 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852165100 139.528863022 2.384 35.852184688 139.529038521 2.499 35.852327565 139.529014461 2.653 35.852165100 139.528863022 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852165100 139.528863022 2.384 35.852327565 139.529014461 2.653 35.852307977 139.528838961 2.538 35.852165100 139.528863022 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852184688 139.529038521 2.499 35.852204276 139.529214021 2.614 35.852347153 139.529189961 2.768 35.852184688 139.529038521 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852184688 139.529038521 2.499 35.852347153 139.529189961 2.768 35.852327565 139.529014461 2.653 35.852184688 139.529038521 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852204276 139.529214021 2.614 35.852223863 139.529389520 2.730 35.852366741 139.529365461 2.883 35.852204276 139.529214021 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852204276 139.529214021 2.614 35.852366741 139.529365461 2.883 35.852347153 139.529189961 2.768 35.852204276 139.529214021 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852223863 139.529389520 2.730 35.852243451 139.529565020 2.845 35.852386328 139.529540961 2.998 35.852223863 139.529389520 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852223863 139.529389520 2.730 35.852386328 139.529540961 2.998 35.852366741 139.529365461 2.883 35.852223863 139.529389520 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852243451 139.529565020 2.845 35.852263038 139.529740520 2.960 35.852405915 139.529716461 3.114 35.852243451 139.529565020 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852243451 139.529565020 2.845 35.852405915 139.529716461 3.114 35.852386328 139.529540961 2.998 35.852243451 139.529565020 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852263038 139.529740520 2.960 35.852282624 139.529916020 3.075 35.852425502 139.529891961 3.229 35.852263038 139.529740520 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852263038 139.529740520 2.960 35.852425502 139.529891961 3.229 35.852405915 139.529716461 3.114 35.852263038 139.529740520 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852282624 139.529916020 3.075 35.852302211 139.530091520 3.190 35.852445089 139.530067461 3.344 35.852282624 139.529916020 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852282624 139.529916020 3.075 35.852445089 139.530067461 3.344 35.852425502 139.529891961 3.229 35.852282624 139.529916020 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852302211 139.530091520 3.190 35.852321797 139.530267020 3.306 35.852464675 139.530242962 3.459 35.852302211 139.530091520 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852302211 139.530091520 3.190 35.852464675 139.530242962 3.459 35.852445089 139.530067461 3.344 35.852302211 139.530091520 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852321797 139.530267020 3.306 35.852341383 139.530442520 3.421 35.852484261 139.530418462 3.574 35.852321797 139.530267020 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852321797 139.530267020 3.306 35.852484261 139.530418462 3.574 35.852464675 139.530242962 3.459 35.852321797 139.530267020 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852341383 139.530442520 3.421 35.852360969 139.530618020 3.536 35.852503847 139.530593963 3.690 35.852341383 139.530442520 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852341383 139.530442520 3.421 35.852503847 139.530593963 3.690 35.852484261 139.530418462 3.574 35.852341383 139.530442520 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852360969 139.530618020 3.536 35.852380555 139.530793521 3.651 35.852523433 139.530769464 3.805 35.852360969 139.530618020 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852360969 139.530618020 3.536 35.852523433 139.530769464 3.805 35.852503847 139.530593963 3.690 35.852360969 139.530618020 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852380555 139.530793521 3.651 35.852400140 139.530969021 3.766 35.852543018 139.530944964 3.920 35.852380555 139.530793521 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852380555 139.530793521 3.651 35.852543018 139.530944964 3.920 35.852523433 139.530769464 3.805 35.852380555 139.530793521 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852400140 139.530969021 3.766 35.852419725 139.531144522 3.882 35.852562603 139.531120465 4.035 35.852400140 139.530969021 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852400140 139.530969021 3.766 35.852562603 139.531120465 4.035 35.852543018 139.530944964 3.920 35.852400140 139.530969021 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852419725 139.531144522 3.882 35.852439310 139.531320022 3.997 35.852582188 139.531295966 4.150 35.852419725 139.531144522 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852419725 139.531144522 3.882 35.852582188 139.531295966 4.150 35.852562603 139.531120465 4.035 35.852419725 139.531144522 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852439310 139.531320022 3.997 35.852458894 139.531495523 4.112 35.852601773 139.531471467 4.266 35.852439310 139.531320022 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852439310 139.531320022 3.997 35.852601773 139.531471467 4.266 35.852582188 139.531295966 4.150 35.852439310 139.531320022 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852092491 139.526908469 1.270 35.852112082 139.527083968 1.386 35.852254959 139.527059904 1.539 35.852092491 139.526908469 1.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852092491 139.526908469 1.270 35.852254959 139.527059904 1.539 35.852235368 139.526884405 1.424 35.852092491 139.526908469 1.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852112082 139.527083968 1.386 35.852131672 139.527259467 4.001 35.852274549 139.527235403 4.154 35.852112082 139.527083968 1.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852112082 139.527083968 1.386 35.852274549 139.527235403 4.154 35.852254959 139.527059904 1.539 35.852112082 139.527083968 1.386</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852131672 139.527259467 4.001 35.852151263 139.527434966 4.116 35.852294140 139.527410902 4.270 35.852131672 139.527259467 4.001</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852131672 139.527259467 4.001 35.852294140 139.527410902 4.270 35.852274549 139.527235403 4.154 35.852131672 139.527259467 4.001</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852151263 139.527434966 4.116 35.852170853 139.527610465 1.731 35.852313730 139.527586402 1.885 35.852151263 139.527434966 4.116</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852151263 139.527434966 4.116 35.852313730 139.527586402 1.885 35.852294140 139.527410902 4.270 35.852151263 139.527434966 4.116</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852170853 139.527610465 1.731 35.852190443 139.527785964 1.846 35.852333320 139.527761901 2.000 35.852170853 139.527610465 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852170853 139.527610465 1.731 35.852333320 139.527761901 2.000 35.852313730 139.527586402 1.885 35.852170853 139.527610465 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852190443 139.527785964 1.846 35.852210033 139.527961463 1.962 35.852352910 139.527937401 2.115 35.852190443 139.527785964 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852190443 139.527785964 1.846 35.852352910 139.527937401 2.115 35.852333320 139.527761901 2.000 35.852190443 139.527785964 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852210033 139.527961463 1.962 35.852229622 139.528136963 2.077 35.852372499 139.528112901 2.230 35.852210033 139.527961463 1.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852210033 139.527961463 1.962 35.852372499 139.528112901 2.230 35.852352910 139.527937401 2.115 35.852210033 139.527961463 1.962</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852229622 139.528136963 2.077 35.852249211 139.528312462 2.192 35.852392089 139.528288400 2.346 35.852229622 139.528136963 2.077</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852229622 139.528136963 2.077 35.852392089 139.528288400 2.346 35.852372499 139.528112901 2.230 35.852229622 139.528136963 2.077</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852249211 139.528312462 2.192 35.852268800 139.528487962 2.307 35.852411677 139.528463900 2.461 35.852249211 139.528312462 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852249211 139.528312462 2.192 35.852411677 139.528463900 2.461 35.852392089 139.528288400 2.346 35.852249211 139.528312462 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852268800 139.528487962 2.307 35.852288389 139.528663461 2.422 35.852431266 139.528639400 2.576 35.852268800 139.528487962 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852268800 139.528487962 2.307 35.852431266 139.528639400 2.576 35.852411677 139.528463900 2.461 35.852268800 139.528487962 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852288389 139.528663461 2.422 35.852307977 139.528838961 2.538 35.852450855 139.528814900 2.691 35.852288389 139.528663461 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852288389 139.528663461 2.422 35.852450855 139.528814900 2.691 35.852431266 139.528639400 2.576 35.852288389 139.528663461 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852307977 139.528838961 2.538 35.852327565 139.529014461 2.653 35.852470443 139.528990400 2.806 35.852307977 139.528838961 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852307977 139.528838961 2.538 35.852470443 139.528990400 2.806 35.852450855 139.528814900 2.691 35.852307977 139.528838961 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852327565 139.529014461 2.653 35.852347153 139.529189961 2.768 35.852490031 139.529165900 2.922 35.852327565 139.529014461 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852327565 139.529014461 2.653 35.852490031 139.529165900 2.922 35.852470443 139.528990400 2.806 35.852327565 139.529014461 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852347153 139.529189961 2.768 35.852366741 139.529365461 2.883 35.852509618 139.529341401 3.037 35.852347153 139.529189961 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852347153 139.529189961 2.768 35.852509618 139.529341401 3.037 35.852490031 139.529165900 2.922 35.852347153 139.529189961 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852366741 139.529365461 2.883 35.852386328 139.529540961 2.998 35.852529206 139.529516901 3.152 35.852366741 139.529365461 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852366741 139.529365461 2.883 35.852529206 139.529516901 3.152 35.852509618 139.529341401 3.037 35.852366741 139.529365461 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852386328 139.529540961 2.998 35.852405915 139.529716461 3.114 35.852548793 139.529692402 3.267 35.852386328 139.529540961 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852386328 139.529540961 2.998 35.852548793 139.529692402 3.267 35.852529206 139.529516901 3.152 35.852386328 139.529540961 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852405915 139.529716461 3.114 35.852425502 139.529891961 3.229 35.852568380 139.529867902 3.382 35.852405915 139.529716461 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852405915 139.529716461 3.114 35.852568380 139.529867902 3.382 35.852548793 139.529692402 3.267 35.852405915 139.529716461 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852425502 139.529891961 3.229 35.852445089 139.530067461 3.344 35.852587967 139.530043403 3.498 35.852425502 139.529891961 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852425502 139.529891961 3.229 35.852587967 139.530043403 3.498 35.852568380 139.529867902 3.382 35.852425502 139.529891961 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852445089 139.530067461 3.344 35.852464675 139.530242962 3.459 35.852607553 139.530218903 3.613 35.852445089 139.530067461 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852445089 139.530067461 3.344 35.852607553 139.530218903 3.613 35.852587967 139.530043403 3.498 35.852445089 139.530067461 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852464675 139.530242962 3.459 35.852484261 139.530418462 3.574 35.852627139 139.530394404 3.728 35.852464675 139.530242962 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852464675 139.530242962 3.459 35.852627139 139.530394404 3.728 35.852607553 139.530218903 3.613 35.852464675 139.530242962 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852484261 139.530418462 3.574 35.852503847 139.530593963 3.690 35.852646725 139.530569905 3.843 35.852484261 139.530418462 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852484261 139.530418462 3.574 35.852646725 139.530569905 3.843 35.852627139 139.530394404 3.728 35.852484261 139.530418462 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852503847 139.530593963 3.690 35.852523433 139.530769464 3.805 35.852666311 139.530745406 3.958 35.852503847 139.530593963 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852503847 139.530593963 3.690 35.852666311 139.530745406 3.958 35.852646725 139.530569905 3.843 35.852503847 139.530593963 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852523433 139.530769464 3.805 35.852543018 139.530944964 3.920 35.852685896 139.530920907 4.074 35.852523433 139.530769464 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852523433 139.530769464 3.805 35.852685896 139.530920907 4.074 35.852666311 139.530745406 3.958 35.852523433 139.530769464 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852543018 139.530944964 3.920 35.852562603 139.531120465 4.035 35.852705481 139.531096408 4.189 35.852543018 139.530944964 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852543018 139.530944964 3.920 35.852705481 139.531096408 4.189 35.852685896 139.530920907 4.074 35.852543018 139.530944964 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852562603 139.531120465 4.035 35.852582188 139.531295966 4.150 35.852725066 139.531271910 4.304 35.852562603 139.531120465 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852562603 139.531120465 4.035 35.852725066 139.531271910 4.304 35.852705481 139.531096408 4.189 35.852562603 139.531120465 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852582188 139.531295966 4.150 35.852601773 139.531471467 4.266 35.852744651 139.531447411 4.419 35.852582188 139.531295966 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852582188 139.531295966 4.150 35.852744651 139.531447411 4.419 35.852725066 139.531271910 4.304 35.852582188 139.531295966 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852235368 139.526884405 1.424 35.852254959 139.527059904 1.539 35.852397836 139.527035840 1.693 35.852235368 139.526884405 1.424</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852235368 139.526884405 1.424 35.852397836 139.527035840 1.693 35.852378245 139.526860341 1.578 35.852235368 139.526884405 1.424</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852254959 139.527059904 1.539 35.852274549 139.527235403 4.154 35.852417427 139.527211340 4.308 35.852254959 139.527059904 1.539</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852254959 139.527059904 1.539 35.852417427 139.527211340 4.308 35.852397836 139.527035840 1.693 35.852254959 139.527059904 1.539</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852274549 139.527235403 4.154 35.852294140 139.527410902 4.270 35.852437017 139.527386839 4.423 35.852274549 139.527235403 4.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852274549 139.527235403 4.154 35.852437017 139.527386839 4.423 35.852417427 139.527211340 4.308 35.852274549 139.527235403 4.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852294140 139.527410902 4.270 35.852313730 139.527586402 1.885 35.852456607 139.527562339 2.038 35.852294140 139.527410902 4.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852294140 139.527410902 4.270 35.852456607 139.527562339 2.038 35.852437017 139.527386839 4.423 35.852294140 139.527410902 4.270</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852313730 139.527586402 1.885 35.852333320 139.527761901 2.000 35.852476197 139.527737839 2.154 35.852313730 139.527586402 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852313730 139.527586402 1.885 35.852476197 139.527737839 2.154 35.852456607 139.527562339 2.038 35.852313730 139.527586402 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852333320 139.527761901 2.000 35.852352910 139.527937401 2.115 35.852495787 139.527913339 2.269 35.852333320 139.527761901 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852333320 139.527761901 2.000 35.852495787 139.527913339 2.269 35.852476197 139.527737839 2.154 35.852333320 139.527761901 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852352910 139.527937401 2.115 35.852372499 139.528112901 2.230 35.852515377 139.528088839 2.384 35.852352910 139.527937401 2.115</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852352910 139.527937401 2.115 35.852515377 139.528088839 2.384 35.852495787 139.527913339 2.269 35.852352910 139.527937401 2.115</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852372499 139.528112901 2.230 35.852392089 139.528288400 2.346 35.852534966 139.528264339 2.499 35.852372499 139.528112901 2.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852372499 139.528112901 2.230 35.852534966 139.528264339 2.499 35.852515377 139.528088839 2.384 35.852372499 139.528112901 2.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852392089 139.528288400 2.346 35.852411677 139.528463900 2.461 35.852554555 139.528439839 2.614 35.852392089 139.528288400 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852392089 139.528288400 2.346 35.852554555 139.528439839 2.614 35.852534966 139.528264339 2.499 35.852392089 139.528288400 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852411677 139.528463900 2.461 35.852431266 139.528639400 2.576 35.852574144 139.528615339 2.730 35.852411677 139.528463900 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852411677 139.528463900 2.461 35.852574144 139.528615339 2.730 35.852554555 139.528439839 2.614 35.852411677 139.528463900 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852431266 139.528639400 2.576 35.852450855 139.528814900 2.691 35.852593732 139.528790839 2.845 35.852431266 139.528639400 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852431266 139.528639400 2.576 35.852593732 139.528790839 2.845 35.852574144 139.528615339 2.730 35.852431266 139.528639400 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852450855 139.528814900 2.691 35.852470443 139.528990400 2.806 35.852613320 139.528966340 2.960 35.852450855 139.528814900 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852450855 139.528814900 2.691 35.852613320 139.528966340 2.960 35.852593732 139.528790839 2.845 35.852450855 139.528814900 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852470443 139.528990400 2.806 35.852490031 139.529165900 2.922 35.852632908 139.529141840 3.075 35.852470443 139.528990400 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852470443 139.528990400 2.806 35.852632908 139.529141840 3.075 35.852613320 139.528966340 2.960 35.852470443 139.528990400 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852490031 139.529165900 2.922 35.852509618 139.529341401 3.037 35.852652496 139.529317341 3.190 35.852490031 139.529165900 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852490031 139.529165900 2.922 35.852652496 139.529317341 3.190 35.852632908 139.529141840 3.075 35.852490031 139.529165900 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852509618 139.529341401 3.037 35.852529206 139.529516901 3.152 35.852672084 139.529492841 3.306 35.852509618 139.529341401 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852509618 139.529341401 3.037 35.852672084 139.529492841 3.306 35.852652496 139.529317341 3.190 35.852509618 139.529341401 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852529206 139.529516901 3.152 35.852548793 139.529692402 3.267 35.852691671 139.529668342 3.421 35.852529206 139.529516901 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852529206 139.529516901 3.152 35.852691671 139.529668342 3.421 35.852672084 139.529492841 3.306 35.852529206 139.529516901 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852548793 139.529692402 3.267 35.852568380 139.529867902 3.382 35.852711258 139.529843843 3.536 35.852548793 139.529692402 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852548793 139.529692402 3.267 35.852711258 139.529843843 3.536 35.852691671 139.529668342 3.421 35.852548793 139.529692402 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852568380 139.529867902 3.382 35.852587967 139.530043403 3.498 35.852730844 139.530019344 3.651 35.852568380 139.529867902 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852568380 139.529867902 3.382 35.852730844 139.530019344 3.651 35.852711258 139.529843843 3.536 35.852568380 139.529867902 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852587967 139.530043403 3.498 35.852607553 139.530218903 3.613 35.852750431 139.530194845 3.766 35.852587967 139.530043403 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852587967 139.530043403 3.498 35.852750431 139.530194845 3.766 35.852730844 139.530019344 3.651 35.852587967 139.530043403 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852607553 139.530218903 3.613 35.852627139 139.530394404 3.728 35.852770017 139.530370346 3.882 35.852607553 139.530218903 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852607553 139.530218903 3.613 35.852770017 139.530370346 3.882 35.852750431 139.530194845 3.766 35.852607553 139.530218903 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852627139 139.530394404 3.728 35.852646725 139.530569905 3.843 35.852789603 139.530545847 3.997 35.852627139 139.530394404 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852627139 139.530394404 3.728 35.852789603 139.530545847 3.997 35.852770017 139.530370346 3.882 35.852627139 139.530394404 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852646725 139.530569905 3.843 35.852666311 139.530745406 3.958 35.852809189 139.530721349 4.112 35.852646725 139.530569905 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852646725 139.530569905 3.843 35.852809189 139.530721349 4.112 35.852789603 139.530545847 3.997 35.852646725 139.530569905 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852666311 139.530745406 3.958 35.852685896 139.530920907 4.074 35.852828774 139.530896850 4.227 35.852666311 139.530745406 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852666311 139.530745406 3.958 35.852828774 139.530896850 4.227 35.852809189 139.530721349 4.112 35.852666311 139.530745406 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852685896 139.530920907 4.074 35.852705481 139.531096408 4.189 35.852848359 139.531072352 4.342 35.852685896 139.530920907 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852685896 139.530920907 4.074 35.852848359 139.531072352 4.342 35.852828774 139.530896850 4.227 35.852685896 139.530920907 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852705481 139.531096408 4.189 35.852725066 139.531271910 4.304 35.852867944 139.531247853 4.458 35.852705481 139.531096408 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852705481 139.531096408 4.189 35.852867944 139.531247853 4.458 35.852848359 139.531072352 4.342 35.852705481 139.531096408 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852725066 139.531271910 4.304 35.852744651 139.531447411 4.419 35.852887529 139.531423355 4.573 35.852725066 139.531271910 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852725066 139.531271910 4.304 35.852887529 139.531423355 4.573 35.852867944 139.531247853 4.458 35.852725066 139.531271910 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852378245 139.526860341 1.578 35.852397836 139.527035840 1.693 35.852540713 139.527011776 1.846 35.852378245 139.526860341 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852378245 139.526860341 1.578 35.852540713 139.527011776 1.846 35.852521122 139.526836276 1.731 35.852378245 139.526860341 1.578</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852397836 139.527035840 1.693 35.852417427 139.527211340 4.308 35.852560304 139.527187276 4.462 35.852397836 139.527035840 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852397836 139.527035840 1.693 35.852560304 139.527187276 4.462 35.852540713 139.527011776 1.846 35.852397836 139.527035840 1.693</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852417427 139.527211340 4.308 35.852437017 139.527386839 4.423 35.852579894 139.527362776 4.577 35.852417427 139.527211340 4.308</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852417427 139.527211340 4.308 35.852579894 139.527362776 4.577 35.852560304 139.527187276 4.462 35.852417427 139.527211340 4.308</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852437017 139.527386839 4.423 35.852456607 139.527562339 2.038 35.852599485 139.527538276 2.192 35.852437017 139.527386839 4.423</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852437017 139.527386839 4.423 35.852599485 139.527538276 2.192 35.852579894 139.527362776 4.577 35.852437017 139.527386839 4.423</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852456607 139.527562339 2.038 35.852476197 139.527737839 2.154 35.852619075 139.527713776 2.307 35.852456607 139.527562339 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852456607 139.527562339 2.038 35.852619075 139.527713776 2.307 35.852599485 139.527538276 2.192 35.852456607 139.527562339 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852476197 139.527737839 2.154 35.852495787 139.527913339 2.269 35.852638665 139.527889276 2.422 35.852476197 139.527737839 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852476197 139.527737839 2.154 35.852638665 139.527889276 2.422 35.852619075 139.527713776 2.307 35.852476197 139.527737839 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852495787 139.527913339 2.269 35.852515377 139.528088839 2.384 35.852658254 139.528064776 2.538 35.852495787 139.527913339 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852495787 139.527913339 2.269 35.852658254 139.528064776 2.538 35.852638665 139.527889276 2.422 35.852495787 139.527913339 2.269</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852515377 139.528088839 2.384 35.852534966 139.528264339 2.499 35.852677843 139.528240277 2.653 35.852515377 139.528088839 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852515377 139.528088839 2.384 35.852677843 139.528240277 2.653 35.852658254 139.528064776 2.538 35.852515377 139.528088839 2.384</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852534966 139.528264339 2.499 35.852554555 139.528439839 2.614 35.852697432 139.528415777 2.768 35.852534966 139.528264339 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852534966 139.528264339 2.499 35.852697432 139.528415777 2.768 35.852677843 139.528240277 2.653 35.852534966 139.528264339 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852554555 139.528439839 2.614 35.852574144 139.528615339 2.730 35.852717021 139.528591278 2.883 35.852554555 139.528439839 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852554555 139.528439839 2.614 35.852717021 139.528591278 2.883 35.852697432 139.528415777 2.768 35.852554555 139.528439839 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852574144 139.528615339 2.730 35.852593732 139.528790839 2.845 35.852736610 139.528766778 2.998 35.852574144 139.528615339 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852574144 139.528615339 2.730 35.852736610 139.528766778 2.998 35.852717021 139.528591278 2.883 35.852574144 139.528615339 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852593732 139.528790839 2.845 35.852613320 139.528966340 2.960 35.852756198 139.528942279 3.114 35.852593732 139.528790839 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852593732 139.528790839 2.845 35.852756198 139.528942279 3.114 35.852736610 139.528766778 2.998 35.852593732 139.528790839 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852613320 139.528966340 2.960 35.852632908 139.529141840 3.075 35.852775786 139.529117780 3.229 35.852613320 139.528966340 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852613320 139.528966340 2.960 35.852775786 139.529117780 3.229 35.852756198 139.528942279 3.114 35.852613320 139.528966340 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852632908 139.529141840 3.075 35.852652496 139.529317341 3.190 35.852795374 139.529293281 3.344 35.852632908 139.529141840 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852632908 139.529141840 3.075 35.852795374 139.529293281 3.344 35.852775786 139.529117780 3.229 35.852632908 139.529141840 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852652496 139.529317341 3.190 35.852672084 139.529492841 3.306 35.852814961 139.529468782 3.459 35.852652496 139.529317341 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852652496 139.529317341 3.190 35.852814961 139.529468782 3.459 35.852795374 139.529293281 3.344 35.852652496 139.529317341 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852672084 139.529492841 3.306 35.852691671 139.529668342 3.421 35.852834548 139.529644283 3.574 35.852672084 139.529492841 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852672084 139.529492841 3.306 35.852834548 139.529644283 3.574 35.852814961 139.529468782 3.459 35.852672084 139.529492841 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852691671 139.529668342 3.421 35.852711258 139.529843843 3.536 35.852854135 139.529819784 3.690 35.852691671 139.529668342 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852691671 139.529668342 3.421 35.852854135 139.529819784 3.690 35.852834548 139.529644283 3.574 35.852691671 139.529668342 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852711258 139.529843843 3.536 35.852730844 139.530019344 3.651 35.852873722 139.529995285 3.805 35.852711258 139.529843843 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852711258 139.529843843 3.536 35.852873722 139.529995285 3.805 35.852854135 139.529819784 3.690 35.852711258 139.529843843 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852730844 139.530019344 3.651 35.852750431 139.530194845 3.766 35.852893309 139.530170787 3.920 35.852730844 139.530019344 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852730844 139.530019344 3.651 35.852893309 139.530170787 3.920 35.852873722 139.529995285 3.805 35.852730844 139.530019344 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852750431 139.530194845 3.766 35.852770017 139.530370346 3.882 35.852912895 139.530346288 4.035 35.852750431 139.530194845 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852750431 139.530194845 3.766 35.852912895 139.530346288 4.035 35.852893309 139.530170787 3.920 35.852750431 139.530194845 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852770017 139.530370346 3.882 35.852789603 139.530545847 3.997 35.852932481 139.530521790 4.150 35.852770017 139.530370346 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852770017 139.530370346 3.882 35.852932481 139.530521790 4.150 35.852912895 139.530346288 4.035 35.852770017 139.530370346 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852789603 139.530545847 3.997 35.852809189 139.530721349 4.112 35.852952066 139.530697291 4.266 35.852789603 139.530545847 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852789603 139.530545847 3.997 35.852952066 139.530697291 4.266 35.852932481 139.530521790 4.150 35.852789603 139.530545847 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852809189 139.530721349 4.112 35.852828774 139.530896850 4.227 35.852971652 139.530872793 4.381 35.852809189 139.530721349 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852809189 139.530721349 4.112 35.852971652 139.530872793 4.381 35.852952066 139.530697291 4.266 35.852809189 139.530721349 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852828774 139.530896850 4.227 35.852848359 139.531072352 4.342 35.852991237 139.531048295 4.496 35.852828774 139.530896850 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852828774 139.530896850 4.227 35.852991237 139.531048295 4.496 35.852971652 139.530872793 4.381 35.852828774 139.530896850 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852848359 139.531072352 4.342 35.852867944 139.531247853 4.458 35.853010822 139.531223796 4.611 35.852848359 139.531072352 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852848359 139.531072352 4.342 35.853010822 139.531223796 4.611 35.852991237 139.531048295 4.496 35.852848359 139.531072352 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852867944 139.531247853 4.458 35.852887529 139.531423355 4.573 35.853030407 139.531399298 4.726 35.852867944 139.531247853 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852867944 139.531247853 4.458 35.853030407 139.531399298 4.726 35.853010822 139.531223796 4.611 35.852867944 139.531247853 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852521122 139.526836276 1.731 35.852540713 139.527011776 1.846 35.852683590 139.526987712 2.000 35.852521122 139.526836276 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852521122 139.526836276 1.731 35.852683590 139.526987712 2.000 35.852663999 139.526812212 1.885 35.852521122 139.526836276 1.731</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852540713 139.527011776 1.846 35.852560304 139.527187276 4.462 35.852703181 139.527163212 4.615 35.852540713 139.527011776 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852540713 139.527011776 1.846 35.852703181 139.527163212 4.615 35.852683590 139.526987712 2.000 35.852540713 139.527011776 1.846</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852560304 139.527187276 4.462 35.852579894 139.527362776 4.577 35.852722772 139.527338712 4.730 35.852560304 139.527187276 4.462</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852560304 139.527187276 4.462 35.852722772 139.527338712 4.730 35.852703181 139.527163212 4.615 35.852560304 139.527187276 4.462</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852579894 139.527362776 4.577 35.852599485 139.527538276 2.192 35.852742362 139.527514213 2.346 35.852579894 139.527362776 4.577</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852579894 139.527362776 4.577 35.852742362 139.527514213 2.346 35.852722772 139.527338712 4.730 35.852579894 139.527362776 4.577</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852599485 139.527538276 2.192 35.852619075 139.527713776 2.307 35.852761952 139.527689713 2.461 35.852599485 139.527538276 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852599485 139.527538276 2.192 35.852761952 139.527689713 2.461 35.852742362 139.527514213 2.346 35.852599485 139.527538276 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852619075 139.527713776 2.307 35.852638665 139.527889276 2.422 35.852781542 139.527865213 2.576 35.852619075 139.527713776 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852619075 139.527713776 2.307 35.852781542 139.527865213 2.576 35.852761952 139.527689713 2.461 35.852619075 139.527713776 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852638665 139.527889276 2.422 35.852658254 139.528064776 2.538 35.852801131 139.528040714 2.691 35.852638665 139.527889276 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852638665 139.527889276 2.422 35.852801131 139.528040714 2.691 35.852781542 139.527865213 2.576 35.852638665 139.527889276 2.422</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852658254 139.528064776 2.538 35.852677843 139.528240277 2.653 35.852820721 139.528216215 2.806 35.852658254 139.528064776 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852658254 139.528064776 2.538 35.852820721 139.528216215 2.806 35.852801131 139.528040714 2.691 35.852658254 139.528064776 2.538</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852677843 139.528240277 2.653 35.852697432 139.528415777 2.768 35.852840310 139.528391715 2.922 35.852677843 139.528240277 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852677843 139.528240277 2.653 35.852840310 139.528391715 2.922 35.852820721 139.528216215 2.806 35.852677843 139.528240277 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852697432 139.528415777 2.768 35.852717021 139.528591278 2.883 35.852859899 139.528567216 3.037 35.852697432 139.528415777 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852697432 139.528415777 2.768 35.852859899 139.528567216 3.037 35.852840310 139.528391715 2.922 35.852697432 139.528415777 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852717021 139.528591278 2.883 35.852736610 139.528766778 2.998 35.852879487 139.528742717 3.152 35.852717021 139.528591278 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852717021 139.528591278 2.883 35.852879487 139.528742717 3.152 35.852859899 139.528567216 3.037 35.852717021 139.528591278 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852736610 139.528766778 2.998 35.852756198 139.528942279 3.114 35.852899075 139.528918218 3.267 35.852736610 139.528766778 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852736610 139.528766778 2.998 35.852899075 139.528918218 3.267 35.852879487 139.528742717 3.152 35.852736610 139.528766778 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852756198 139.528942279 3.114 35.852775786 139.529117780 3.229 35.852918663 139.529093719 3.382 35.852756198 139.528942279 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852756198 139.528942279 3.114 35.852918663 139.529093719 3.382 35.852899075 139.528918218 3.267 35.852756198 139.528942279 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852775786 139.529117780 3.229 35.852795374 139.529293281 3.344 35.852938251 139.529269221 3.498 35.852775786 139.529117780 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852775786 139.529117780 3.229 35.852938251 139.529269221 3.498 35.852918663 139.529093719 3.382 35.852775786 139.529117780 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852795374 139.529293281 3.344 35.852814961 139.529468782 3.459 35.852957839 139.529444722 3.613 35.852795374 139.529293281 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852795374 139.529293281 3.344 35.852957839 139.529444722 3.613 35.852938251 139.529269221 3.498 35.852795374 139.529293281 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852814961 139.529468782 3.459 35.852834548 139.529644283 3.574 35.852977426 139.529620223 3.728 35.852814961 139.529468782 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852814961 139.529468782 3.459 35.852977426 139.529620223 3.728 35.852957839 139.529444722 3.613 35.852814961 139.529468782 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852834548 139.529644283 3.574 35.852854135 139.529819784 3.690 35.852997013 139.529795725 3.843 35.852834548 139.529644283 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852834548 139.529644283 3.574 35.852997013 139.529795725 3.843 35.852977426 139.529620223 3.728 35.852834548 139.529644283 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852854135 139.529819784 3.690 35.852873722 139.529995285 3.805 35.853016600 139.529971226 3.958 35.852854135 139.529819784 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852854135 139.529819784 3.690 35.853016600 139.529971226 3.958 35.852997013 139.529795725 3.843 35.852854135 139.529819784 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852873722 139.529995285 3.805 35.852893309 139.530170787 3.920 35.853036186 139.530146728 4.074 35.852873722 139.529995285 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852873722 139.529995285 3.805 35.853036186 139.530146728 4.074 35.853016600 139.529971226 3.958 35.852873722 139.529995285 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852893309 139.530170787 3.920 35.852912895 139.530346288 4.035 35.853055773 139.530322230 4.189 35.852893309 139.530170787 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852893309 139.530170787 3.920 35.853055773 139.530322230 4.189 35.853036186 139.530146728 4.074 35.852893309 139.530170787 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852912895 139.530346288 4.035 35.852932481 139.530521790 4.150 35.853075359 139.530497732 4.304 35.852912895 139.530346288 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852912895 139.530346288 4.035 35.853075359 139.530497732 4.304 35.853055773 139.530322230 4.189 35.852912895 139.530346288 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852932481 139.530521790 4.150 35.852952066 139.530697291 4.266 35.853094944 139.530673233 4.419 35.852932481 139.530521790 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852932481 139.530521790 4.150 35.853094944 139.530673233 4.419 35.853075359 139.530497732 4.304 35.852932481 139.530521790 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852952066 139.530697291 4.266 35.852971652 139.530872793 4.381 35.853114530 139.530848735 4.534 35.852952066 139.530697291 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852952066 139.530697291 4.266 35.853114530 139.530848735 4.534 35.853094944 139.530673233 4.419 35.852952066 139.530697291 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852971652 139.530872793 4.381 35.852991237 139.531048295 4.496 35.853134115 139.531024238 4.650 35.852971652 139.530872793 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852971652 139.530872793 4.381 35.853134115 139.531024238 4.650 35.853114530 139.530848735 4.534 35.852971652 139.530872793 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852991237 139.531048295 4.496 35.853010822 139.531223796 4.611 35.853153700 139.531199740 4.765 35.852991237 139.531048295 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852991237 139.531048295 4.496 35.853153700 139.531199740 4.765 35.853134115 139.531024238 4.650 35.852991237 139.531048295 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853010822 139.531223796 4.611 35.853030407 139.531399298 4.726 35.853173285 139.531375242 4.880 35.853010822 139.531223796 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853010822 139.531223796 4.611 35.853173285 139.531375242 4.880 35.853153700 139.531199740 4.765 35.853010822 139.531223796 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852663999 139.526812212 1.885 35.852683590 139.526987712 2.000 35.852826467 139.526963648 2.154 35.852663999 139.526812212 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852663999 139.526812212 1.885 35.852826467 139.526963648 2.154 35.852806876 139.526788147 2.038 35.852663999 139.526812212 1.885</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852683590 139.526987712 2.000 35.852703181 139.527163212 4.615 35.852846058 139.527139148 4.769 35.852683590 139.526987712 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852683590 139.526987712 2.000 35.852846058 139.527139148 4.769 35.852826467 139.526963648 2.154 35.852683590 139.526987712 2.000</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852703181 139.527163212 4.615 35.852722772 139.527338712 4.730 35.852865649 139.527314649 4.884 35.852703181 139.527163212 4.615</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852703181 139.527163212 4.615 35.852865649 139.527314649 4.884 35.852846058 139.527139148 4.769 35.852703181 139.527163212 4.615</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852722772 139.527338712 4.730 35.852742362 139.527514213 2.346 35.852885239 139.527490149 2.499 35.852722772 139.527338712 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852722772 139.527338712 4.730 35.852885239 139.527490149 2.499 35.852865649 139.527314649 4.884 35.852722772 139.527338712 4.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852742362 139.527514213 2.346 35.852761952 139.527689713 2.461 35.852904829 139.527665650 2.614 35.852742362 139.527514213 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852742362 139.527514213 2.346 35.852904829 139.527665650 2.614 35.852885239 139.527490149 2.499 35.852742362 139.527514213 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852761952 139.527689713 2.461 35.852781542 139.527865213 2.576 35.852924419 139.527841151 2.730 35.852761952 139.527689713 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852761952 139.527689713 2.461 35.852924419 139.527841151 2.730 35.852904829 139.527665650 2.614 35.852761952 139.527689713 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852781542 139.527865213 2.576 35.852801131 139.528040714 2.691 35.852944009 139.528016652 2.845 35.852781542 139.527865213 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852781542 139.527865213 2.576 35.852944009 139.528016652 2.845 35.852924419 139.527841151 2.730 35.852781542 139.527865213 2.576</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852801131 139.528040714 2.691 35.852820721 139.528216215 2.806 35.852963598 139.528192153 2.960 35.852801131 139.528040714 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852801131 139.528040714 2.691 35.852963598 139.528192153 2.960 35.852944009 139.528016652 2.845 35.852801131 139.528040714 2.691</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852820721 139.528216215 2.806 35.852840310 139.528391715 2.922 35.852983187 139.528367654 3.075 35.852820721 139.528216215 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852820721 139.528216215 2.806 35.852983187 139.528367654 3.075 35.852963598 139.528192153 2.960 35.852820721 139.528216215 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852840310 139.528391715 2.922 35.852859899 139.528567216 3.037 35.853002776 139.528543155 3.190 35.852840310 139.528391715 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852840310 139.528391715 2.922 35.853002776 139.528543155 3.190 35.852983187 139.528367654 3.075 35.852840310 139.528391715 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852859899 139.528567216 3.037 35.852879487 139.528742717 3.152 35.853022365 139.528718656 3.306 35.852859899 139.528567216 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852859899 139.528567216 3.037 35.853022365 139.528718656 3.306 35.853002776 139.528543155 3.190 35.852859899 139.528567216 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852879487 139.528742717 3.152 35.852899075 139.528918218 3.267 35.853041953 139.528894157 3.421 35.852879487 139.528742717 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852879487 139.528742717 3.152 35.853041953 139.528894157 3.421 35.853022365 139.528718656 3.306 35.852879487 139.528742717 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852899075 139.528918218 3.267 35.852918663 139.529093719 3.382 35.853061541 139.529069659 3.536 35.852899075 139.528918218 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852899075 139.528918218 3.267 35.853061541 139.529069659 3.536 35.853041953 139.528894157 3.421 35.852899075 139.528918218 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852918663 139.529093719 3.382 35.852938251 139.529269221 3.498 35.853081129 139.529245160 3.651 35.852918663 139.529093719 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852918663 139.529093719 3.382 35.853081129 139.529245160 3.651 35.853061541 139.529069659 3.536 35.852918663 139.529093719 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852938251 139.529269221 3.498 35.852957839 139.529444722 3.613 35.853100716 139.529420662 3.766 35.852938251 139.529269221 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852938251 139.529269221 3.498 35.853100716 139.529420662 3.766 35.853081129 139.529245160 3.651 35.852938251 139.529269221 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852957839 139.529444722 3.613 35.852977426 139.529620223 3.728 35.853120304 139.529596164 3.882 35.852957839 139.529444722 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852957839 139.529444722 3.613 35.853120304 139.529596164 3.882 35.853100716 139.529420662 3.766 35.852957839 139.529444722 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852977426 139.529620223 3.728 35.852997013 139.529795725 3.843 35.853139891 139.529771665 3.997 35.852977426 139.529620223 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852977426 139.529620223 3.728 35.853139891 139.529771665 3.997 35.853120304 139.529596164 3.882 35.852977426 139.529620223 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852997013 139.529795725 3.843 35.853016600 139.529971226 3.958 35.853159478 139.529947167 4.112 35.852997013 139.529795725 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852997013 139.529795725 3.843 35.853159478 139.529947167 4.112 35.853139891 139.529771665 3.997 35.852997013 139.529795725 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853016600 139.529971226 3.958 35.853036186 139.530146728 4.074 35.853179064 139.530122669 4.227 35.853016600 139.529971226 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853016600 139.529971226 3.958 35.853179064 139.530122669 4.227 35.853159478 139.529947167 4.112 35.853016600 139.529971226 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853036186 139.530146728 4.074 35.853055773 139.530322230 4.189 35.853198650 139.530298171 4.342 35.853036186 139.530146728 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853036186 139.530146728 4.074 35.853198650 139.530298171 4.342 35.853179064 139.530122669 4.227 35.853036186 139.530146728 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853055773 139.530322230 4.189 35.853075359 139.530497732 4.304 35.853218236 139.530473673 4.458 35.853055773 139.530322230 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853055773 139.530322230 4.189 35.853218236 139.530473673 4.458 35.853198650 139.530298171 4.342 35.853055773 139.530322230 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853075359 139.530497732 4.304 35.853094944 139.530673233 4.419 35.853237822 139.530649176 4.573 35.853075359 139.530497732 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853075359 139.530497732 4.304 35.853237822 139.530649176 4.573 35.853218236 139.530473673 4.458 35.853075359 139.530497732 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853094944 139.530673233 4.419 35.853114530 139.530848735 4.534 35.853257408 139.530824678 4.688 35.853094944 139.530673233 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853094944 139.530673233 4.419 35.853257408 139.530824678 4.688 35.853237822 139.530649176 4.573 35.853094944 139.530673233 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853114530 139.530848735 4.534 35.853134115 139.531024238 4.650 35.853276993 139.531000180 4.803 35.853114530 139.530848735 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853114530 139.530848735 4.534 35.853276993 139.531000180 4.803 35.853257408 139.530824678 4.688 35.853114530 139.530848735 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853134115 139.531024238 4.650 35.853153700 139.531199740 4.765 35.853296578 139.531175683 4.918 35.853134115 139.531024238 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853134115 139.531024238 4.650 35.853296578 139.531175683 4.918 35.853276993 139.531000180 4.803 35.853134115 139.531024238 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853153700 139.531199740 4.765 35.853173285 139.531375242 4.880 35.853316163 139.531351185 5.034 35.853153700 139.531199740 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853153700 139.531199740 4.765 35.853316163 139.531351185 5.034 35.853296578 139.531175683 4.918 35.853153700 139.531199740 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852806876 139.526788147 2.038 35.852826467 139.526963648 2.154 35.852969344 139.526939583 2.307 35.852806876 139.526788147 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852806876 139.526788147 2.038 35.852969344 139.526939583 2.307 35.852949753 139.526764083 2.192 35.852806876 139.526788147 2.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852826467 139.526963648 2.154 35.852846058 139.527139148 4.769 35.852988935 139.527115084 4.922 35.852826467 139.526963648 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852826467 139.526963648 2.154 35.852988935 139.527115084 4.922 35.852969344 139.526939583 2.307 35.852826467 139.526963648 2.154</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852846058 139.527139148 4.769 35.852865649 139.527314649 4.884 35.853008526 139.527290585 5.038 35.852846058 139.527139148 4.769</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852846058 139.527139148 4.769 35.853008526 139.527290585 5.038 35.852988935 139.527115084 4.922 35.852846058 139.527139148 4.769</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852865649 139.527314649 4.884 35.852885239 139.527490149 2.499 35.853028116 139.527466086 2.653 35.852865649 139.527314649 4.884</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852865649 139.527314649 4.884 35.853028116 139.527466086 2.653 35.853008526 139.527290585 5.038 35.852865649 139.527314649 4.884</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852885239 139.527490149 2.499 35.852904829 139.527665650 2.614 35.853047707 139.527641587 2.768 35.852885239 139.527490149 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852885239 139.527490149 2.499 35.853047707 139.527641587 2.768 35.853028116 139.527466086 2.653 35.852885239 139.527490149 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852904829 139.527665650 2.614 35.852924419 139.527841151 2.730 35.853067296 139.527817088 2.883 35.852904829 139.527665650 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852904829 139.527665650 2.614 35.853067296 139.527817088 2.883 35.853047707 139.527641587 2.768 35.852904829 139.527665650 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852924419 139.527841151 2.730 35.852944009 139.528016652 2.845 35.853086886 139.527992589 2.998 35.852924419 139.527841151 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852924419 139.527841151 2.730 35.853086886 139.527992589 2.998 35.853067296 139.527817088 2.883 35.852924419 139.527841151 2.730</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852944009 139.528016652 2.845 35.852963598 139.528192153 2.960 35.853106475 139.528168091 3.114 35.852944009 139.528016652 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852944009 139.528016652 2.845 35.853106475 139.528168091 3.114 35.853086886 139.527992589 2.998 35.852944009 139.528016652 2.845</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852963598 139.528192153 2.960 35.852983187 139.528367654 3.075 35.853126065 139.528343592 3.229 35.852963598 139.528192153 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852963598 139.528192153 2.960 35.853126065 139.528343592 3.229 35.853106475 139.528168091 3.114 35.852963598 139.528192153 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852983187 139.528367654 3.075 35.853002776 139.528543155 3.190 35.853145654 139.528519093 3.344 35.852983187 139.528367654 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852983187 139.528367654 3.075 35.853145654 139.528519093 3.344 35.853126065 139.528343592 3.229 35.852983187 139.528367654 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853002776 139.528543155 3.190 35.853022365 139.528718656 3.306 35.853165242 139.528694595 3.459 35.853002776 139.528543155 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853002776 139.528543155 3.190 35.853165242 139.528694595 3.459 35.853145654 139.528519093 3.344 35.853002776 139.528543155 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853022365 139.528718656 3.306 35.853041953 139.528894157 3.421 35.853184830 139.528870097 3.574 35.853022365 139.528718656 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853022365 139.528718656 3.306 35.853184830 139.528870097 3.574 35.853165242 139.528694595 3.459 35.853022365 139.528718656 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853041953 139.528894157 3.421 35.853061541 139.529069659 3.536 35.853204419 139.529045598 3.690 35.853041953 139.528894157 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853041953 139.528894157 3.421 35.853204419 139.529045598 3.690 35.853184830 139.528870097 3.574 35.853041953 139.528894157 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853061541 139.529069659 3.536 35.853081129 139.529245160 3.651 35.853224006 139.529221100 3.805 35.853061541 139.529069659 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853061541 139.529069659 3.536 35.853224006 139.529221100 3.805 35.853204419 139.529045598 3.690 35.853061541 139.529069659 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853081129 139.529245160 3.651 35.853100716 139.529420662 3.766 35.853243594 139.529396602 3.920 35.853081129 139.529245160 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853081129 139.529245160 3.651 35.853243594 139.529396602 3.920 35.853224006 139.529221100 3.805 35.853081129 139.529245160 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853100716 139.529420662 3.766 35.853120304 139.529596164 3.882 35.853263181 139.529572104 4.035 35.853100716 139.529420662 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853100716 139.529420662 3.766 35.853263181 139.529572104 4.035 35.853243594 139.529396602 3.920 35.853100716 139.529420662 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853120304 139.529596164 3.882 35.853139891 139.529771665 3.997 35.853282769 139.529747606 4.150 35.853120304 139.529596164 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853120304 139.529596164 3.882 35.853282769 139.529747606 4.150 35.853263181 139.529572104 4.035 35.853120304 139.529596164 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853139891 139.529771665 3.997 35.853159478 139.529947167 4.112 35.853302355 139.529923108 4.266 35.853139891 139.529771665 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853139891 139.529771665 3.997 35.853302355 139.529923108 4.266 35.853282769 139.529747606 4.150 35.853139891 139.529771665 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853159478 139.529947167 4.112 35.853179064 139.530122669 4.227 35.853321942 139.530098611 4.381 35.853159478 139.529947167 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853159478 139.529947167 4.112 35.853321942 139.530098611 4.381 35.853302355 139.529923108 4.266 35.853159478 139.529947167 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853179064 139.530122669 4.227 35.853198650 139.530298171 4.342 35.853341528 139.530274113 4.496 35.853179064 139.530122669 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853179064 139.530122669 4.227 35.853341528 139.530274113 4.496 35.853321942 139.530098611 4.381 35.853179064 139.530122669 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853198650 139.530298171 4.342 35.853218236 139.530473673 4.458 35.853361114 139.530449615 4.611 35.853198650 139.530298171 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853198650 139.530298171 4.342 35.853361114 139.530449615 4.611 35.853341528 139.530274113 4.496 35.853198650 139.530298171 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853218236 139.530473673 4.458 35.853237822 139.530649176 4.573 35.853380700 139.530625118 4.726 35.853218236 139.530473673 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853218236 139.530473673 4.458 35.853380700 139.530625118 4.726 35.853361114 139.530449615 4.611 35.853218236 139.530473673 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853237822 139.530649176 4.573 35.853257408 139.530824678 4.688 35.853400286 139.530800621 4.842 35.853237822 139.530649176 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853237822 139.530649176 4.573 35.853400286 139.530800621 4.842 35.853380700 139.530625118 4.726 35.853237822 139.530649176 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853257408 139.530824678 4.688 35.853276993 139.531000180 4.803 35.853419871 139.530976123 4.957 35.853257408 139.530824678 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853257408 139.530824678 4.688 35.853419871 139.530976123 4.957 35.853400286 139.530800621 4.842 35.853257408 139.530824678 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853276993 139.531000180 4.803 35.853296578 139.531175683 4.918 35.853439456 139.531151626 5.072 35.853276993 139.531000180 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853276993 139.531000180 4.803 35.853439456 139.531151626 5.072 35.853419871 139.530976123 4.957 35.853276993 139.531000180 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853296578 139.531175683 4.918 35.853316163 139.531351185 5.034 35.853459041 139.531327129 5.187 35.853296578 139.531175683 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853296578 139.531175683 4.918 35.853459041 139.531327129 5.187 35.853439456 139.531151626 5.072 35.853296578 139.531175683 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852949753 139.526764083 2.192 35.852969344 139.526939583 2.307 35.853112221 139.526915519 2.461 35.852949753 139.526764083 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852949753 139.526764083 2.192 35.853112221 139.526915519 2.461 35.853092630 139.526740018 2.346 35.852949753 139.526764083 2.192</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852969344 139.526939583 2.307 35.852988935 139.527115084 4.922 35.853131812 139.527091020 5.076 35.852969344 139.526939583 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852969344 139.526939583 2.307 35.853131812 139.527091020 5.076 35.853112221 139.526915519 2.461 35.852969344 139.526939583 2.307</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852988935 139.527115084 4.922 35.853008526 139.527290585 5.038 35.853151403 139.527266521 5.191 35.852988935 139.527115084 4.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.852988935 139.527115084 4.922 35.853151403 139.527266521 5.191 35.853131812 139.527091020 5.076 35.852988935 139.527115084 4.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853008526 139.527290585 5.038 35.853028116 139.527466086 2.653 35.853170994 139.527442022 2.806 35.853008526 139.527290585 5.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853008526 139.527290585 5.038 35.853170994 139.527442022 2.806 35.853151403 139.527266521 5.191 35.853008526 139.527290585 5.038</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853028116 139.527466086 2.653 35.853047707 139.527641587 2.768 35.853190584 139.527617524 2.922 35.853028116 139.527466086 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853028116 139.527466086 2.653 35.853190584 139.527617524 2.922 35.853170994 139.527442022 2.806 35.853028116 139.527466086 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853047707 139.527641587 2.768 35.853067296 139.527817088 2.883 35.853210174 139.527793025 3.037 35.853047707 139.527641587 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853047707 139.527641587 2.768 35.853210174 139.527793025 3.037 35.853190584 139.527617524 2.922 35.853047707 139.527641587 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853067296 139.527817088 2.883 35.853086886 139.527992589 2.998 35.853229763 139.527968527 3.152 35.853067296 139.527817088 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853067296 139.527817088 2.883 35.853229763 139.527968527 3.152 35.853210174 139.527793025 3.037 35.853067296 139.527817088 2.883</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853086886 139.527992589 2.998 35.853106475 139.528168091 3.114 35.853249353 139.528144028 3.267 35.853086886 139.527992589 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853086886 139.527992589 2.998 35.853249353 139.528144028 3.267 35.853229763 139.527968527 3.152 35.853086886 139.527992589 2.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853106475 139.528168091 3.114 35.853126065 139.528343592 3.229 35.853268942 139.528319530 3.382 35.853106475 139.528168091 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853106475 139.528168091 3.114 35.853268942 139.528319530 3.382 35.853249353 139.528144028 3.267 35.853106475 139.528168091 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853126065 139.528343592 3.229 35.853145654 139.528519093 3.344 35.853288531 139.528495032 3.498 35.853126065 139.528343592 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853126065 139.528343592 3.229 35.853288531 139.528495032 3.498 35.853268942 139.528319530 3.382 35.853126065 139.528343592 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853145654 139.528519093 3.344 35.853165242 139.528694595 3.459 35.853308120 139.528670534 3.613 35.853145654 139.528519093 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853145654 139.528519093 3.344 35.853308120 139.528670534 3.613 35.853288531 139.528495032 3.498 35.853145654 139.528519093 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853165242 139.528694595 3.459 35.853184830 139.528870097 3.574 35.853327708 139.528846036 3.728 35.853165242 139.528694595 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853165242 139.528694595 3.459 35.853327708 139.528846036 3.728 35.853308120 139.528670534 3.613 35.853165242 139.528694595 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853184830 139.528870097 3.574 35.853204419 139.529045598 3.690 35.853347296 139.529021538 3.843 35.853184830 139.528870097 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853184830 139.528870097 3.574 35.853347296 139.529021538 3.843 35.853327708 139.528846036 3.728 35.853184830 139.528870097 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853204419 139.529045598 3.690 35.853224006 139.529221100 3.805 35.853366884 139.529197040 3.958 35.853204419 139.529045598 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853204419 139.529045598 3.690 35.853366884 139.529197040 3.958 35.853347296 139.529021538 3.843 35.853204419 139.529045598 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853224006 139.529221100 3.805 35.853243594 139.529396602 3.920 35.853386472 139.529372542 4.074 35.853224006 139.529221100 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853224006 139.529221100 3.805 35.853386472 139.529372542 4.074 35.853366884 139.529197040 3.958 35.853224006 139.529221100 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853243594 139.529396602 3.920 35.853263181 139.529572104 4.035 35.853406059 139.529548044 4.189 35.853243594 139.529396602 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853243594 139.529396602 3.920 35.853406059 139.529548044 4.189 35.853386472 139.529372542 4.074 35.853243594 139.529396602 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853263181 139.529572104 4.035 35.853282769 139.529747606 4.150 35.853425646 139.529723547 4.304 35.853263181 139.529572104 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853263181 139.529572104 4.035 35.853425646 139.529723547 4.304 35.853406059 139.529548044 4.189 35.853263181 139.529572104 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853282769 139.529747606 4.150 35.853302355 139.529923108 4.266 35.853445233 139.529899049 4.419 35.853282769 139.529747606 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853282769 139.529747606 4.150 35.853445233 139.529899049 4.419 35.853425646 139.529723547 4.304 35.853282769 139.529747606 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853302355 139.529923108 4.266 35.853321942 139.530098611 4.381 35.853464820 139.530074552 4.534 35.853302355 139.529923108 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853302355 139.529923108 4.266 35.853464820 139.530074552 4.534 35.853445233 139.529899049 4.419 35.853302355 139.529923108 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853321942 139.530098611 4.381 35.853341528 139.530274113 4.496 35.853484406 139.530250054 4.650 35.853321942 139.530098611 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853321942 139.530098611 4.381 35.853484406 139.530250054 4.650 35.853464820 139.530074552 4.534 35.853321942 139.530098611 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853341528 139.530274113 4.496 35.853361114 139.530449615 4.611 35.853503992 139.530425557 4.765 35.853341528 139.530274113 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853341528 139.530274113 4.496 35.853503992 139.530425557 4.765 35.853484406 139.530250054 4.650 35.853341528 139.530274113 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853361114 139.530449615 4.611 35.853380700 139.530625118 4.726 35.853523578 139.530601060 4.880 35.853361114 139.530449615 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853361114 139.530449615 4.611 35.853523578 139.530601060 4.880 35.853503992 139.530425557 4.765 35.853361114 139.530449615 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853380700 139.530625118 4.726 35.853400286 139.530800621 4.842 35.853543164 139.530776563 4.995 35.853380700 139.530625118 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853380700 139.530625118 4.726 35.853543164 139.530776563 4.995 35.853523578 139.530601060 4.880 35.853380700 139.530625118 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853400286 139.530800621 4.842 35.853419871 139.530976123 4.957 35.853562749 139.530952066 5.110 35.853400286 139.530800621 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853400286 139.530800621 4.842 35.853562749 139.530952066 5.110 35.853543164 139.530776563 4.995 35.853400286 139.530800621 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853419871 139.530976123 4.957 35.853439456 139.531151626 5.072 35.853582334 139.531127569 5.226 35.853419871 139.530976123 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853419871 139.530976123 4.957 35.853582334 139.531127569 5.226 35.853562749 139.530952066 5.110 35.853419871 139.530976123 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853439456 139.531151626 5.072 35.853459041 139.531327129 5.187 35.853601919 139.531303072 5.341 35.853439456 139.531151626 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853439456 139.531151626 5.072 35.853601919 139.531303072 5.341 35.853582334 139.531127569 5.226 35.853439456 139.531151626 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853092630 139.526740018 2.346 35.853112221 139.526915519 2.461 35.853255099 139.526891454 2.614 35.853092630 139.526740018 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853092630 139.526740018 2.346 35.853255099 139.526891454 2.614 35.853235507 139.526715953 2.499 35.853092630 139.526740018 2.346</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853112221 139.526915519 2.461 35.853131812 139.527091020 5.076 35.853274690 139.527066956 5.230 35.853112221 139.526915519 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853112221 139.526915519 2.461 35.853274690 139.527066956 5.230 35.853255099 139.526891454 2.614 35.853112221 139.526915519 2.461</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853131812 139.527091020 5.076 35.853151403 139.527266521 5.191 35.853294280 139.527242457 5.345 35.853131812 139.527091020 5.076</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853131812 139.527091020 5.076 35.853294280 139.527242457 5.345 35.853274690 139.527066956 5.230 35.853131812 139.527091020 5.076</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853151403 139.527266521 5.191 35.853170994 139.527442022 2.806 35.853313871 139.527417959 2.960 35.853151403 139.527266521 5.191</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853151403 139.527266521 5.191 35.853313871 139.527417959 2.960 35.853294280 139.527242457 5.345 35.853151403 139.527266521 5.191</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853170994 139.527442022 2.806 35.853190584 139.527617524 2.922 35.853333461 139.527593460 3.075 35.853170994 139.527442022 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853170994 139.527442022 2.806 35.853333461 139.527593460 3.075 35.853313871 139.527417959 2.960 35.853170994 139.527442022 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853190584 139.527617524 2.922 35.853210174 139.527793025 3.037 35.853353051 139.527768962 3.190 35.853190584 139.527617524 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853190584 139.527617524 2.922 35.853353051 139.527768962 3.190 35.853333461 139.527593460 3.075 35.853190584 139.527617524 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853210174 139.527793025 3.037 35.853229763 139.527968527 3.152 35.853372641 139.527944464 3.306 35.853210174 139.527793025 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853210174 139.527793025 3.037 35.853372641 139.527944464 3.306 35.853353051 139.527768962 3.190 35.853210174 139.527793025 3.037</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229763 139.527968527 3.152 35.853249353 139.528144028 3.267 35.853392230 139.528119966 3.421 35.853229763 139.527968527 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853229763 139.527968527 3.152 35.853392230 139.528119966 3.421 35.853372641 139.527944464 3.306 35.853229763 139.527968527 3.152</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853249353 139.528144028 3.267 35.853268942 139.528319530 3.382 35.853411819 139.528295468 3.536 35.853249353 139.528144028 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853249353 139.528144028 3.267 35.853411819 139.528295468 3.536 35.853392230 139.528119966 3.421 35.853249353 139.528144028 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853268942 139.528319530 3.382 35.853288531 139.528495032 3.498 35.853431408 139.528470970 3.651 35.853268942 139.528319530 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853268942 139.528319530 3.382 35.853431408 139.528470970 3.651 35.853411819 139.528295468 3.536 35.853268942 139.528319530 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853288531 139.528495032 3.498 35.853308120 139.528670534 3.613 35.853450997 139.528646472 3.766 35.853288531 139.528495032 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853288531 139.528495032 3.498 35.853450997 139.528646472 3.766 35.853431408 139.528470970 3.651 35.853288531 139.528495032 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853308120 139.528670534 3.613 35.853327708 139.528846036 3.728 35.853470586 139.528821974 3.882 35.853308120 139.528670534 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853308120 139.528670534 3.613 35.853470586 139.528821974 3.882 35.853450997 139.528646472 3.766 35.853308120 139.528670534 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853327708 139.528846036 3.728 35.853347296 139.529021538 3.843 35.853490174 139.528997477 3.997 35.853327708 139.528846036 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853327708 139.528846036 3.728 35.853490174 139.528997477 3.997 35.853470586 139.528821974 3.882 35.853327708 139.528846036 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853347296 139.529021538 3.843 35.853366884 139.529197040 3.958 35.853509762 139.529172979 4.112 35.853347296 139.529021538 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853347296 139.529021538 3.843 35.853509762 139.529172979 4.112 35.853490174 139.528997477 3.997 35.853347296 139.529021538 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853366884 139.529197040 3.958 35.853386472 139.529372542 4.074 35.853529349 139.529348482 4.227 35.853366884 139.529197040 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853366884 139.529197040 3.958 35.853529349 139.529348482 4.227 35.853509762 139.529172979 4.112 35.853366884 139.529197040 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853386472 139.529372542 4.074 35.853406059 139.529548044 4.189 35.853548937 139.529523984 4.342 35.853386472 139.529372542 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853386472 139.529372542 4.074 35.853548937 139.529523984 4.342 35.853529349 139.529348482 4.227 35.853386472 139.529372542 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853406059 139.529548044 4.189 35.853425646 139.529723547 4.304 35.853568524 139.529699487 4.458 35.853406059 139.529548044 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853406059 139.529548044 4.189 35.853568524 139.529699487 4.458 35.853548937 139.529523984 4.342 35.853406059 139.529548044 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853425646 139.529723547 4.304 35.853445233 139.529899049 4.419 35.853588111 139.529874990 4.573 35.853425646 139.529723547 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853425646 139.529723547 4.304 35.853588111 139.529874990 4.573 35.853568524 139.529699487 4.458 35.853425646 139.529723547 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853445233 139.529899049 4.419 35.853464820 139.530074552 4.534 35.853607697 139.530050493 4.688 35.853445233 139.529899049 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853445233 139.529899049 4.419 35.853607697 139.530050493 4.688 35.853588111 139.529874990 4.573 35.853445233 139.529899049 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853464820 139.530074552 4.534 35.853484406 139.530250054 4.650 35.853627284 139.530225996 4.803 35.853464820 139.530074552 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853464820 139.530074552 4.534 35.853627284 139.530225996 4.803 35.853607697 139.530050493 4.688 35.853464820 139.530074552 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853484406 139.530250054 4.650 35.853503992 139.530425557 4.765 35.853646870 139.530401499 4.918 35.853484406 139.530250054 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853484406 139.530250054 4.650 35.853646870 139.530401499 4.918 35.853627284 139.530225996 4.803 35.853484406 139.530250054 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853503992 139.530425557 4.765 35.853523578 139.530601060 4.880 35.853666456 139.530577002 5.034 35.853503992 139.530425557 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853503992 139.530425557 4.765 35.853666456 139.530577002 5.034 35.853646870 139.530401499 4.918 35.853503992 139.530425557 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853523578 139.530601060 4.880 35.853543164 139.530776563 4.995 35.853686041 139.530752505 5.149 35.853523578 139.530601060 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853523578 139.530601060 4.880 35.853686041 139.530752505 5.149 35.853666456 139.530577002 5.034 35.853523578 139.530601060 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853543164 139.530776563 4.995 35.853562749 139.530952066 5.110 35.853705627 139.530928009 5.264 35.853543164 139.530776563 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853543164 139.530776563 4.995 35.853705627 139.530928009 5.264 35.853686041 139.530752505 5.149 35.853543164 139.530776563 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853562749 139.530952066 5.110 35.853582334 139.531127569 5.226 35.853725212 139.531103512 5.379 35.853562749 139.530952066 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853562749 139.530952066 5.110 35.853725212 139.531103512 5.379 35.853705627 139.530928009 5.264 35.853562749 139.530952066 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853582334 139.531127569 5.226 35.853601919 139.531303072 5.341 35.853744797 139.531279015 5.494 35.853582334 139.531127569 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853582334 139.531127569 5.226 35.853744797 139.531279015 5.494 35.853725212 139.531103512 5.379 35.853582334 139.531127569 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853235507 139.526715953 2.499 35.853255099 139.526891454 2.614 35.853397976 139.526867390 2.768 35.853235507 139.526715953 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853235507 139.526715953 2.499 35.853397976 139.526867390 2.768 35.853378384 139.526691888 2.653 35.853235507 139.526715953 2.499</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853255099 139.526891454 2.614 35.853274690 139.527066956 5.230 35.853417567 139.527042892 5.383 35.853255099 139.526891454 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853255099 139.526891454 2.614 35.853417567 139.527042892 5.383 35.853397976 139.526867390 2.768 35.853255099 139.526891454 2.614</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853274690 139.527066956 5.230 35.853294280 139.527242457 5.345 35.853437157 139.527218393 5.498 35.853274690 139.527066956 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853274690 139.527066956 5.230 35.853437157 139.527218393 5.498 35.853417567 139.527042892 5.383 35.853274690 139.527066956 5.230</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853294280 139.527242457 5.345 35.853313871 139.527417959 2.960 35.853456748 139.527393895 3.114 35.853294280 139.527242457 5.345</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853294280 139.527242457 5.345 35.853456748 139.527393895 3.114 35.853437157 139.527218393 5.498 35.853294280 139.527242457 5.345</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853313871 139.527417959 2.960 35.853333461 139.527593460 3.075 35.853476338 139.527569397 3.229 35.853313871 139.527417959 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853313871 139.527417959 2.960 35.853476338 139.527569397 3.229 35.853456748 139.527393895 3.114 35.853313871 139.527417959 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853333461 139.527593460 3.075 35.853353051 139.527768962 3.190 35.853495928 139.527744899 3.344 35.853333461 139.527593460 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853333461 139.527593460 3.075 35.853495928 139.527744899 3.344 35.853476338 139.527569397 3.229 35.853333461 139.527593460 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853353051 139.527768962 3.190 35.853372641 139.527944464 3.306 35.853515518 139.527920401 3.459 35.853353051 139.527768962 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853353051 139.527768962 3.190 35.853515518 139.527920401 3.459 35.853495928 139.527744899 3.344 35.853353051 139.527768962 3.190</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853372641 139.527944464 3.306 35.853392230 139.528119966 3.421 35.853535108 139.528095904 3.574 35.853372641 139.527944464 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853372641 139.527944464 3.306 35.853535108 139.528095904 3.574 35.853515518 139.527920401 3.459 35.853372641 139.527944464 3.306</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853392230 139.528119966 3.421 35.853411819 139.528295468 3.536 35.853554697 139.528271406 3.690 35.853392230 139.528119966 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853392230 139.528119966 3.421 35.853554697 139.528271406 3.690 35.853535108 139.528095904 3.574 35.853392230 139.528119966 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853411819 139.528295468 3.536 35.853431408 139.528470970 3.651 35.853574286 139.528446908 3.805 35.853411819 139.528295468 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853411819 139.528295468 3.536 35.853574286 139.528446908 3.805 35.853554697 139.528271406 3.690 35.853411819 139.528295468 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853431408 139.528470970 3.651 35.853450997 139.528646472 3.766 35.853593875 139.528622411 3.920 35.853431408 139.528470970 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853431408 139.528470970 3.651 35.853593875 139.528622411 3.920 35.853574286 139.528446908 3.805 35.853431408 139.528470970 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853450997 139.528646472 3.766 35.853470586 139.528821974 3.882 35.853613463 139.528797913 4.035 35.853450997 139.528646472 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853450997 139.528646472 3.766 35.853613463 139.528797913 4.035 35.853593875 139.528622411 3.920 35.853450997 139.528646472 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853470586 139.528821974 3.882 35.853490174 139.528997477 3.997 35.853633051 139.528973416 4.150 35.853470586 139.528821974 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853470586 139.528821974 3.882 35.853633051 139.528973416 4.150 35.853613463 139.528797913 4.035 35.853470586 139.528821974 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853490174 139.528997477 3.997 35.853509762 139.529172979 4.112 35.853652639 139.529148919 4.266 35.853490174 139.528997477 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853490174 139.528997477 3.997 35.853652639 139.529148919 4.266 35.853633051 139.528973416 4.150 35.853490174 139.528997477 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853509762 139.529172979 4.112 35.853529349 139.529348482 4.227 35.853672227 139.529324422 4.381 35.853509762 139.529172979 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853509762 139.529172979 4.112 35.853672227 139.529324422 4.381 35.853652639 139.529148919 4.266 35.853509762 139.529172979 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853529349 139.529348482 4.227 35.853548937 139.529523984 4.342 35.853691814 139.529499924 4.496 35.853529349 139.529348482 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853529349 139.529348482 4.227 35.853691814 139.529499924 4.496 35.853672227 139.529324422 4.381 35.853529349 139.529348482 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853548937 139.529523984 4.342 35.853568524 139.529699487 4.458 35.853711402 139.529675427 4.611 35.853548937 139.529523984 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853548937 139.529523984 4.342 35.853711402 139.529675427 4.611 35.853691814 139.529499924 4.496 35.853548937 139.529523984 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853568524 139.529699487 4.458 35.853588111 139.529874990 4.573 35.853730988 139.529850931 4.726 35.853568524 139.529699487 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853568524 139.529699487 4.458 35.853730988 139.529850931 4.726 35.853711402 139.529675427 4.611 35.853568524 139.529699487 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853588111 139.529874990 4.573 35.853607697 139.530050493 4.688 35.853750575 139.530026434 4.842 35.853588111 139.529874990 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853588111 139.529874990 4.573 35.853750575 139.530026434 4.842 35.853730988 139.529850931 4.726 35.853588111 139.529874990 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853607697 139.530050493 4.688 35.853627284 139.530225996 4.803 35.853770162 139.530201937 4.957 35.853607697 139.530050493 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853607697 139.530050493 4.688 35.853770162 139.530201937 4.957 35.853750575 139.530026434 4.842 35.853607697 139.530050493 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853627284 139.530225996 4.803 35.853646870 139.530401499 4.918 35.853789748 139.530377440 5.072 35.853627284 139.530225996 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853627284 139.530225996 4.803 35.853789748 139.530377440 5.072 35.853770162 139.530201937 4.957 35.853627284 139.530225996 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853646870 139.530401499 4.918 35.853666456 139.530577002 5.034 35.853809334 139.530552944 5.187 35.853646870 139.530401499 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853646870 139.530401499 4.918 35.853809334 139.530552944 5.187 35.853789748 139.530377440 5.072 35.853646870 139.530401499 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853666456 139.530577002 5.034 35.853686041 139.530752505 5.149 35.853828919 139.530728447 5.302 35.853666456 139.530577002 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853666456 139.530577002 5.034 35.853828919 139.530728447 5.302 35.853809334 139.530552944 5.187 35.853666456 139.530577002 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853686041 139.530752505 5.149 35.853705627 139.530928009 5.264 35.853848505 139.530903951 5.418 35.853686041 139.530752505 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853686041 139.530752505 5.149 35.853848505 139.530903951 5.418 35.853828919 139.530728447 5.302 35.853686041 139.530752505 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853705627 139.530928009 5.264 35.853725212 139.531103512 5.379 35.853868090 139.531079455 5.533 35.853705627 139.530928009 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853705627 139.530928009 5.264 35.853868090 139.531079455 5.533 35.853848505 139.530903951 5.418 35.853705627 139.530928009 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725212 139.531103512 5.379 35.853744797 139.531279015 5.494 35.853887675 139.531254959 5.648 35.853725212 139.531103512 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853725212 139.531103512 5.379 35.853887675 139.531254959 5.648 35.853868090 139.531079455 5.533 35.853725212 139.531103512 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853378384 139.526691888 2.653 35.853397976 139.526867390 2.768 35.853540853 139.526843325 2.922 35.853378384 139.526691888 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853378384 139.526691888 2.653 35.853540853 139.526843325 2.922 35.853521261 139.526667823 2.806 35.853378384 139.526691888 2.653</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853397976 139.526867390 2.768 35.853417567 139.527042892 5.383 35.853560444 139.527018827 5.537 35.853397976 139.526867390 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853397976 139.526867390 2.768 35.853560444 139.527018827 5.537 35.853540853 139.526843325 2.922 35.853397976 139.526867390 2.768</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853417567 139.527042892 5.383 35.853437157 139.527218393 5.498 35.853580035 139.527194329 5.652 35.853417567 139.527042892 5.383</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853417567 139.527042892 5.383 35.853580035 139.527194329 5.652 35.853560444 139.527018827 5.537 35.853417567 139.527042892 5.383</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853437157 139.527218393 5.498 35.853456748 139.527393895 3.114 35.853599625 139.527369831 3.267 35.853437157 139.527218393 5.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853437157 139.527218393 5.498 35.853599625 139.527369831 3.267 35.853580035 139.527194329 5.652 35.853437157 139.527218393 5.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853456748 139.527393895 3.114 35.853476338 139.527569397 3.229 35.853619215 139.527545334 3.382 35.853456748 139.527393895 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853456748 139.527393895 3.114 35.853619215 139.527545334 3.382 35.853599625 139.527369831 3.267 35.853456748 139.527393895 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853476338 139.527569397 3.229 35.853495928 139.527744899 3.344 35.853638806 139.527720836 3.498 35.853476338 139.527569397 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853476338 139.527569397 3.229 35.853638806 139.527720836 3.498 35.853619215 139.527545334 3.382 35.853476338 139.527569397 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495928 139.527744899 3.344 35.853515518 139.527920401 3.459 35.853658395 139.527896339 3.613 35.853495928 139.527744899 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853495928 139.527744899 3.344 35.853658395 139.527896339 3.613 35.853638806 139.527720836 3.498 35.853495928 139.527744899 3.344</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853515518 139.527920401 3.459 35.853535108 139.528095904 3.574 35.853677985 139.528071841 3.728 35.853515518 139.527920401 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853515518 139.527920401 3.459 35.853677985 139.528071841 3.728 35.853658395 139.527896339 3.613 35.853515518 139.527920401 3.459</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853535108 139.528095904 3.574 35.853554697 139.528271406 3.690 35.853697574 139.528247344 3.843 35.853535108 139.528095904 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853535108 139.528095904 3.574 35.853697574 139.528247344 3.843 35.853677985 139.528071841 3.728 35.853535108 139.528095904 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853554697 139.528271406 3.690 35.853574286 139.528446908 3.805 35.853717163 139.528422846 3.958 35.853554697 139.528271406 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853554697 139.528271406 3.690 35.853717163 139.528422846 3.958 35.853697574 139.528247344 3.843 35.853554697 139.528271406 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853574286 139.528446908 3.805 35.853593875 139.528622411 3.920 35.853736752 139.528598349 4.074 35.853574286 139.528446908 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853574286 139.528446908 3.805 35.853736752 139.528598349 4.074 35.853717163 139.528422846 3.958 35.853574286 139.528446908 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853593875 139.528622411 3.920 35.853613463 139.528797913 4.035 35.853756340 139.528773852 4.189 35.853593875 139.528622411 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853593875 139.528622411 3.920 35.853756340 139.528773852 4.189 35.853736752 139.528598349 4.074 35.853593875 139.528622411 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853613463 139.528797913 4.035 35.853633051 139.528973416 4.150 35.853775929 139.528949355 4.304 35.853613463 139.528797913 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853613463 139.528797913 4.035 35.853775929 139.528949355 4.304 35.853756340 139.528773852 4.189 35.853613463 139.528797913 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633051 139.528973416 4.150 35.853652639 139.529148919 4.266 35.853795517 139.529124858 4.419 35.853633051 139.528973416 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853633051 139.528973416 4.150 35.853795517 139.529124858 4.419 35.853775929 139.528949355 4.304 35.853633051 139.528973416 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853652639 139.529148919 4.266 35.853672227 139.529324422 4.381 35.853815104 139.529300361 4.534 35.853652639 139.529148919 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853652639 139.529148919 4.266 35.853815104 139.529300361 4.534 35.853795517 139.529124858 4.419 35.853652639 139.529148919 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853672227 139.529324422 4.381 35.853691814 139.529499924 4.496 35.853834692 139.529475864 4.650 35.853672227 139.529324422 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853672227 139.529324422 4.381 35.853834692 139.529475864 4.650 35.853815104 139.529300361 4.534 35.853672227 139.529324422 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853691814 139.529499924 4.496 35.853711402 139.529675427 4.611 35.853854279 139.529651368 4.765 35.853691814 139.529499924 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853691814 139.529499924 4.496 35.853854279 139.529651368 4.765 35.853834692 139.529475864 4.650 35.853691814 139.529499924 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853711402 139.529675427 4.611 35.853730988 139.529850931 4.726 35.853873866 139.529826871 4.880 35.853711402 139.529675427 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853711402 139.529675427 4.611 35.853873866 139.529826871 4.880 35.853854279 139.529651368 4.765 35.853711402 139.529675427 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853730988 139.529850931 4.726 35.853750575 139.530026434 4.842 35.853893453 139.530002375 4.995 35.853730988 139.529850931 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853730988 139.529850931 4.726 35.853893453 139.530002375 4.995 35.853873866 139.529826871 4.880 35.853730988 139.529850931 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853750575 139.530026434 4.842 35.853770162 139.530201937 4.957 35.853913039 139.530177878 5.110 35.853750575 139.530026434 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853750575 139.530026434 4.842 35.853913039 139.530177878 5.110 35.853893453 139.530002375 4.995 35.853750575 139.530026434 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853770162 139.530201937 4.957 35.853789748 139.530377440 5.072 35.853932626 139.530353382 5.226 35.853770162 139.530201937 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853770162 139.530201937 4.957 35.853932626 139.530353382 5.226 35.853913039 139.530177878 5.110 35.853770162 139.530201937 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853789748 139.530377440 5.072 35.853809334 139.530552944 5.187 35.853952212 139.530528886 5.341 35.853789748 139.530377440 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853789748 139.530377440 5.072 35.853952212 139.530528886 5.341 35.853932626 139.530353382 5.226 35.853789748 139.530377440 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853809334 139.530552944 5.187 35.853828919 139.530728447 5.302 35.853971797 139.530704390 5.456 35.853809334 139.530552944 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853809334 139.530552944 5.187 35.853971797 139.530704390 5.456 35.853952212 139.530528886 5.341 35.853809334 139.530552944 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853828919 139.530728447 5.302 35.853848505 139.530903951 5.418 35.853991383 139.530879893 5.571 35.853828919 139.530728447 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853828919 139.530728447 5.302 35.853991383 139.530879893 5.571 35.853971797 139.530704390 5.456 35.853828919 139.530728447 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853848505 139.530903951 5.418 35.853868090 139.531079455 5.533 35.854010968 139.531055398 5.686 35.853848505 139.530903951 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853848505 139.530903951 5.418 35.854010968 139.531055398 5.686 35.853991383 139.530879893 5.571 35.853848505 139.530903951 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853868090 139.531079455 5.533 35.853887675 139.531254959 5.648 35.854030553 139.531230902 5.802 35.853868090 139.531079455 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853868090 139.531079455 5.533 35.854030553 139.531230902 5.802 35.854010968 139.531055398 5.686 35.853868090 139.531079455 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853521261 139.526667823 2.806 35.853540853 139.526843325 2.922 35.853683730 139.526819260 3.075 35.853521261 139.526667823 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853521261 139.526667823 2.806 35.853683730 139.526819260 3.075 35.853664138 139.526643758 2.960 35.853521261 139.526667823 2.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853540853 139.526843325 2.922 35.853560444 139.527018827 5.537 35.853703321 139.526994763 5.690 35.853540853 139.526843325 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853540853 139.526843325 2.922 35.853703321 139.526994763 5.690 35.853683730 139.526819260 3.075 35.853540853 139.526843325 2.922</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853560444 139.527018827 5.537 35.853580035 139.527194329 5.652 35.853722912 139.527170265 5.806 35.853560444 139.527018827 5.537</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853560444 139.527018827 5.537 35.853722912 139.527170265 5.806 35.853703321 139.526994763 5.690 35.853560444 139.527018827 5.537</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853580035 139.527194329 5.652 35.853599625 139.527369831 3.267 35.853742502 139.527345768 3.421 35.853580035 139.527194329 5.652</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853580035 139.527194329 5.652 35.853742502 139.527345768 3.421 35.853722912 139.527170265 5.806 35.853580035 139.527194329 5.652</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853599625 139.527369831 3.267 35.853619215 139.527545334 3.382 35.853762093 139.527521270 3.536 35.853599625 139.527369831 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853599625 139.527369831 3.267 35.853762093 139.527521270 3.536 35.853742502 139.527345768 3.421 35.853599625 139.527369831 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853619215 139.527545334 3.382 35.853638806 139.527720836 3.498 35.853781683 139.527696773 3.651 35.853619215 139.527545334 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853619215 139.527545334 3.382 35.853781683 139.527696773 3.651 35.853762093 139.527521270 3.536 35.853619215 139.527545334 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853638806 139.527720836 3.498 35.853658395 139.527896339 3.613 35.853801273 139.527872276 3.766 35.853638806 139.527720836 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853638806 139.527720836 3.498 35.853801273 139.527872276 3.766 35.853781683 139.527696773 3.651 35.853638806 139.527720836 3.498</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853658395 139.527896339 3.613 35.853677985 139.528071841 3.728 35.853820862 139.528047778 3.882 35.853658395 139.527896339 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853658395 139.527896339 3.613 35.853820862 139.528047778 3.882 35.853801273 139.527872276 3.766 35.853658395 139.527896339 3.613</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853677985 139.528071841 3.728 35.853697574 139.528247344 3.843 35.853840452 139.528223281 3.997 35.853677985 139.528071841 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853677985 139.528071841 3.728 35.853840452 139.528223281 3.997 35.853820862 139.528047778 3.882 35.853677985 139.528071841 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853697574 139.528247344 3.843 35.853717163 139.528422846 3.958 35.853860041 139.528398784 4.112 35.853697574 139.528247344 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853697574 139.528247344 3.843 35.853860041 139.528398784 4.112 35.853840452 139.528223281 3.997 35.853697574 139.528247344 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853717163 139.528422846 3.958 35.853736752 139.528598349 4.074 35.853879629 139.528574287 4.227 35.853717163 139.528422846 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853717163 139.528422846 3.958 35.853879629 139.528574287 4.227 35.853860041 139.528398784 4.112 35.853717163 139.528422846 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853736752 139.528598349 4.074 35.853756340 139.528773852 4.189 35.853899218 139.528749791 4.342 35.853736752 139.528598349 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853736752 139.528598349 4.074 35.853899218 139.528749791 4.342 35.853879629 139.528574287 4.227 35.853736752 139.528598349 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853756340 139.528773852 4.189 35.853775929 139.528949355 4.304 35.853918806 139.528925294 4.458 35.853756340 139.528773852 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853756340 139.528773852 4.189 35.853918806 139.528925294 4.458 35.853899218 139.528749791 4.342 35.853756340 139.528773852 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853775929 139.528949355 4.304 35.853795517 139.529124858 4.419 35.853938394 139.529100797 4.573 35.853775929 139.528949355 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853775929 139.528949355 4.304 35.853938394 139.529100797 4.573 35.853918806 139.528925294 4.458 35.853775929 139.528949355 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853795517 139.529124858 4.419 35.853815104 139.529300361 4.534 35.853957982 139.529276301 4.688 35.853795517 139.529124858 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853795517 139.529124858 4.419 35.853957982 139.529276301 4.688 35.853938394 139.529100797 4.573 35.853795517 139.529124858 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853815104 139.529300361 4.534 35.853834692 139.529475864 4.650 35.853977570 139.529451804 4.803 35.853815104 139.529300361 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853815104 139.529300361 4.534 35.853977570 139.529451804 4.803 35.853957982 139.529276301 4.688 35.853815104 139.529300361 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853834692 139.529475864 4.650 35.853854279 139.529651368 4.765 35.853997157 139.529627308 4.918 35.853834692 139.529475864 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853834692 139.529475864 4.650 35.853997157 139.529627308 4.918 35.853977570 139.529451804 4.803 35.853834692 139.529475864 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853854279 139.529651368 4.765 35.853873866 139.529826871 4.880 35.854016744 139.529802812 5.034 35.853854279 139.529651368 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853854279 139.529651368 4.765 35.854016744 139.529802812 5.034 35.853997157 139.529627308 4.918 35.853854279 139.529651368 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853873866 139.529826871 4.880 35.853893453 139.530002375 4.995 35.854036331 139.529978315 5.149 35.853873866 139.529826871 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853873866 139.529826871 4.880 35.854036331 139.529978315 5.149 35.854016744 139.529802812 5.034 35.853873866 139.529826871 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853893453 139.530002375 4.995 35.853913039 139.530177878 5.110 35.854055917 139.530153819 5.264 35.853893453 139.530002375 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853893453 139.530002375 4.995 35.854055917 139.530153819 5.264 35.854036331 139.529978315 5.149 35.853893453 139.530002375 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853913039 139.530177878 5.110 35.853932626 139.530353382 5.226 35.854075503 139.530329323 5.379 35.853913039 139.530177878 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853913039 139.530177878 5.110 35.854075503 139.530329323 5.379 35.854055917 139.530153819 5.264 35.853913039 139.530177878 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853932626 139.530353382 5.226 35.853952212 139.530528886 5.341 35.854095089 139.530504827 5.494 35.853932626 139.530353382 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853932626 139.530353382 5.226 35.854095089 139.530504827 5.494 35.854075503 139.530329323 5.379 35.853932626 139.530353382 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853952212 139.530528886 5.341 35.853971797 139.530704390 5.456 35.854114675 139.530680332 5.610 35.853952212 139.530528886 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853952212 139.530528886 5.341 35.854114675 139.530680332 5.610 35.854095089 139.530504827 5.494 35.853952212 139.530528886 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853971797 139.530704390 5.456 35.853991383 139.530879893 5.571 35.854134261 139.530855836 5.725 35.853971797 139.530704390 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853971797 139.530704390 5.456 35.854134261 139.530855836 5.725 35.854114675 139.530680332 5.610 35.853971797 139.530704390 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991383 139.530879893 5.571 35.854010968 139.531055398 5.686 35.854153846 139.531031340 5.840 35.853991383 139.530879893 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853991383 139.530879893 5.571 35.854153846 139.531031340 5.840 35.854134261 139.530855836 5.725 35.853991383 139.530879893 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854010968 139.531055398 5.686 35.854030553 139.531230902 5.802 35.854173431 139.531206845 5.955 35.854010968 139.531055398 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854010968 139.531055398 5.686 35.854173431 139.531206845 5.955 35.854153846 139.531031340 5.840 35.854010968 139.531055398 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853664138 139.526643758 2.960 35.853683730 139.526819260 3.075 35.853826607 139.526795196 3.229 35.853664138 139.526643758 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853664138 139.526643758 2.960 35.853826607 139.526795196 3.229 35.853807015 139.526619693 3.114 35.853664138 139.526643758 2.960</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853683730 139.526819260 3.075 35.853703321 139.526994763 5.690 35.853846198 139.526970698 5.844 35.853683730 139.526819260 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853683730 139.526819260 3.075 35.853846198 139.526970698 5.844 35.853826607 139.526795196 3.229 35.853683730 139.526819260 3.075</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853703321 139.526994763 5.690 35.853722912 139.527170265 5.806 35.853865789 139.527146201 5.959 35.853703321 139.526994763 5.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853703321 139.526994763 5.690 35.853865789 139.527146201 5.959 35.853846198 139.526970698 5.844 35.853703321 139.526994763 5.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853722912 139.527170265 5.806 35.853742502 139.527345768 3.421 35.853885380 139.527321704 3.574 35.853722912 139.527170265 5.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853722912 139.527170265 5.806 35.853885380 139.527321704 3.574 35.853865789 139.527146201 5.959 35.853722912 139.527170265 5.806</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853742502 139.527345768 3.421 35.853762093 139.527521270 3.536 35.853904970 139.527497207 3.690 35.853742502 139.527345768 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853742502 139.527345768 3.421 35.853904970 139.527497207 3.690 35.853885380 139.527321704 3.574 35.853742502 139.527345768 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853762093 139.527521270 3.536 35.853781683 139.527696773 3.651 35.853924560 139.527672710 3.805 35.853762093 139.527521270 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853762093 139.527521270 3.536 35.853924560 139.527672710 3.805 35.853904970 139.527497207 3.690 35.853762093 139.527521270 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853781683 139.527696773 3.651 35.853801273 139.527872276 3.766 35.853944150 139.527848213 3.920 35.853781683 139.527696773 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853781683 139.527696773 3.651 35.853944150 139.527848213 3.920 35.853924560 139.527672710 3.805 35.853781683 139.527696773 3.651</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853801273 139.527872276 3.766 35.853820862 139.528047778 3.882 35.853963740 139.528023716 4.035 35.853801273 139.527872276 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853801273 139.527872276 3.766 35.853963740 139.528023716 4.035 35.853944150 139.527848213 3.920 35.853801273 139.527872276 3.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853820862 139.528047778 3.882 35.853840452 139.528223281 3.997 35.853983329 139.528199219 4.150 35.853820862 139.528047778 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853820862 139.528047778 3.882 35.853983329 139.528199219 4.150 35.853963740 139.528023716 4.035 35.853820862 139.528047778 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853840452 139.528223281 3.997 35.853860041 139.528398784 4.112 35.854002918 139.528374722 4.266 35.853840452 139.528223281 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853840452 139.528223281 3.997 35.854002918 139.528374722 4.266 35.853983329 139.528199219 4.150 35.853840452 139.528223281 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853860041 139.528398784 4.112 35.853879629 139.528574287 4.227 35.854022507 139.528550226 4.381 35.853860041 139.528398784 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853860041 139.528398784 4.112 35.854022507 139.528550226 4.381 35.854002918 139.528374722 4.266 35.853860041 139.528398784 4.112</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853879629 139.528574287 4.227 35.853899218 139.528749791 4.342 35.854042095 139.528725729 4.496 35.853879629 139.528574287 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853879629 139.528574287 4.227 35.854042095 139.528725729 4.496 35.854022507 139.528550226 4.381 35.853879629 139.528574287 4.227</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853899218 139.528749791 4.342 35.853918806 139.528925294 4.458 35.854061684 139.528901233 4.611 35.853899218 139.528749791 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853899218 139.528749791 4.342 35.854061684 139.528901233 4.611 35.854042095 139.528725729 4.496 35.853899218 139.528749791 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853918806 139.528925294 4.458 35.853938394 139.529100797 4.573 35.854081272 139.529076736 4.726 35.853918806 139.528925294 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853918806 139.528925294 4.458 35.854081272 139.529076736 4.726 35.854061684 139.528901233 4.611 35.853918806 139.528925294 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853938394 139.529100797 4.573 35.853957982 139.529276301 4.688 35.854100860 139.529252240 4.842 35.853938394 139.529100797 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853938394 139.529100797 4.573 35.854100860 139.529252240 4.842 35.854081272 139.529076736 4.726 35.853938394 139.529100797 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853957982 139.529276301 4.688 35.853977570 139.529451804 4.803 35.854120447 139.529427744 4.957 35.853957982 139.529276301 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853957982 139.529276301 4.688 35.854120447 139.529427744 4.957 35.854100860 139.529252240 4.842 35.853957982 139.529276301 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853977570 139.529451804 4.803 35.853997157 139.529627308 4.918 35.854140035 139.529603248 5.072 35.853977570 139.529451804 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853977570 139.529451804 4.803 35.854140035 139.529603248 5.072 35.854120447 139.529427744 4.957 35.853977570 139.529451804 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853997157 139.529627308 4.918 35.854016744 139.529802812 5.034 35.854159622 139.529778752 5.187 35.853997157 139.529627308 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853997157 139.529627308 4.918 35.854159622 139.529778752 5.187 35.854140035 139.529603248 5.072 35.853997157 139.529627308 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854016744 139.529802812 5.034 35.854036331 139.529978315 5.149 35.854179208 139.529954256 5.302 35.854016744 139.529802812 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854016744 139.529802812 5.034 35.854179208 139.529954256 5.302 35.854159622 139.529778752 5.187 35.854016744 139.529802812 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854036331 139.529978315 5.149 35.854055917 139.530153819 5.264 35.854198795 139.530129760 5.418 35.854036331 139.529978315 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854036331 139.529978315 5.149 35.854198795 139.530129760 5.418 35.854179208 139.529954256 5.302 35.854036331 139.529978315 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854055917 139.530153819 5.264 35.854075503 139.530329323 5.379 35.854218381 139.530305265 5.533 35.854055917 139.530153819 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854055917 139.530153819 5.264 35.854218381 139.530305265 5.533 35.854198795 139.530129760 5.418 35.854055917 139.530153819 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854075503 139.530329323 5.379 35.854095089 139.530504827 5.494 35.854237967 139.530480769 5.648 35.854075503 139.530329323 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854075503 139.530329323 5.379 35.854237967 139.530480769 5.648 35.854218381 139.530305265 5.533 35.854075503 139.530329323 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854095089 139.530504827 5.494 35.854114675 139.530680332 5.610 35.854257553 139.530656274 5.763 35.854095089 139.530504827 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854095089 139.530504827 5.494 35.854257553 139.530656274 5.763 35.854237967 139.530480769 5.648 35.854095089 139.530504827 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854114675 139.530680332 5.610 35.854134261 139.530855836 5.725 35.854277138 139.530831778 5.878 35.854114675 139.530680332 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854114675 139.530680332 5.610 35.854277138 139.530831778 5.878 35.854257553 139.530656274 5.763 35.854114675 139.530680332 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854134261 139.530855836 5.725 35.854153846 139.531031340 5.840 35.854296724 139.531007283 5.994 35.854134261 139.530855836 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854134261 139.530855836 5.725 35.854296724 139.531007283 5.994 35.854277138 139.530831778 5.878 35.854134261 139.530855836 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854153846 139.531031340 5.840 35.854173431 139.531206845 5.955 35.854316309 139.531182787 6.109 35.854153846 139.531031340 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854153846 139.531031340 5.840 35.854316309 139.531182787 6.109 35.854296724 139.531007283 5.994 35.854153846 139.531031340 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853807015 139.526619693 3.114 35.853826607 139.526795196 3.229 35.853969484 139.526771131 3.382 35.853807015 139.526619693 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853807015 139.526619693 3.114 35.853969484 139.526771131 3.382 35.853949892 139.526595628 3.267 35.853807015 139.526619693 3.114</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853826607 139.526795196 3.229 35.853846198 139.526970698 5.844 35.853989075 139.526946634 5.998 35.853826607 139.526795196 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853826607 139.526795196 3.229 35.853989075 139.526946634 5.998 35.853969484 139.526771131 3.382 35.853826607 139.526795196 3.229</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853846198 139.526970698 5.844 35.853865789 139.527146201 5.959 35.854008666 139.527122137 6.113 35.853846198 139.526970698 5.844</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853846198 139.526970698 5.844 35.854008666 139.527122137 6.113 35.853989075 139.526946634 5.998 35.853846198 139.526970698 5.844</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853865789 139.527146201 5.959 35.853885380 139.527321704 3.574 35.854028257 139.527297640 3.728 35.853865789 139.527146201 5.959</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853865789 139.527146201 5.959 35.854028257 139.527297640 3.728 35.854008666 139.527122137 6.113 35.853865789 139.527146201 5.959</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853885380 139.527321704 3.574 35.853904970 139.527497207 3.690 35.854047847 139.527473143 3.843 35.853885380 139.527321704 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853885380 139.527321704 3.574 35.854047847 139.527473143 3.843 35.854028257 139.527297640 3.728 35.853885380 139.527321704 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853904970 139.527497207 3.690 35.853924560 139.527672710 3.805 35.854067437 139.527648646 3.958 35.853904970 139.527497207 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853904970 139.527497207 3.690 35.854067437 139.527648646 3.958 35.854047847 139.527473143 3.843 35.853904970 139.527497207 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853924560 139.527672710 3.805 35.853944150 139.527848213 3.920 35.854087027 139.527824150 4.074 35.853924560 139.527672710 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853924560 139.527672710 3.805 35.854087027 139.527824150 4.074 35.854067437 139.527648646 3.958 35.853924560 139.527672710 3.805</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853944150 139.527848213 3.920 35.853963740 139.528023716 4.035 35.854106617 139.527999653 4.189 35.853944150 139.527848213 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853944150 139.527848213 3.920 35.854106617 139.527999653 4.189 35.854087027 139.527824150 4.074 35.853944150 139.527848213 3.920</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853963740 139.528023716 4.035 35.853983329 139.528199219 4.150 35.854126206 139.528175157 4.304 35.853963740 139.528023716 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853963740 139.528023716 4.035 35.854126206 139.528175157 4.304 35.854106617 139.527999653 4.189 35.853963740 139.528023716 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853983329 139.528199219 4.150 35.854002918 139.528374722 4.266 35.854145795 139.528350660 4.419 35.853983329 139.528199219 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853983329 139.528199219 4.150 35.854145795 139.528350660 4.419 35.854126206 139.528175157 4.304 35.853983329 139.528199219 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854002918 139.528374722 4.266 35.854022507 139.528550226 4.381 35.854165384 139.528526164 4.534 35.854002918 139.528374722 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854002918 139.528374722 4.266 35.854165384 139.528526164 4.534 35.854145795 139.528350660 4.419 35.854002918 139.528374722 4.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854022507 139.528550226 4.381 35.854042095 139.528725729 4.496 35.854184973 139.528701668 4.650 35.854022507 139.528550226 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854022507 139.528550226 4.381 35.854184973 139.528701668 4.650 35.854165384 139.528526164 4.534 35.854022507 139.528550226 4.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854042095 139.528725729 4.496 35.854061684 139.528901233 4.611 35.854204561 139.528877172 4.765 35.854042095 139.528725729 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854042095 139.528725729 4.496 35.854204561 139.528877172 4.765 35.854184973 139.528701668 4.650 35.854042095 139.528725729 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854061684 139.528901233 4.611 35.854081272 139.529076736 4.726 35.854224149 139.529052676 4.880 35.854061684 139.528901233 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854061684 139.528901233 4.611 35.854224149 139.529052676 4.880 35.854204561 139.528877172 4.765 35.854061684 139.528901233 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854081272 139.529076736 4.726 35.854100860 139.529252240 4.842 35.854243737 139.529228180 4.995 35.854081272 139.529076736 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854081272 139.529076736 4.726 35.854243737 139.529228180 4.995 35.854224149 139.529052676 4.880 35.854081272 139.529076736 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854100860 139.529252240 4.842 35.854120447 139.529427744 4.957 35.854263325 139.529403684 5.110 35.854100860 139.529252240 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854100860 139.529252240 4.842 35.854263325 139.529403684 5.110 35.854243737 139.529228180 4.995 35.854100860 139.529252240 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854120447 139.529427744 4.957 35.854140035 139.529603248 5.072 35.854282912 139.529579188 5.226 35.854120447 139.529427744 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854120447 139.529427744 4.957 35.854282912 139.529579188 5.226 35.854263325 139.529403684 5.110 35.854120447 139.529427744 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854140035 139.529603248 5.072 35.854159622 139.529778752 5.187 35.854302499 139.529754692 5.341 35.854140035 139.529603248 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854140035 139.529603248 5.072 35.854302499 139.529754692 5.341 35.854282912 139.529579188 5.226 35.854140035 139.529603248 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854159622 139.529778752 5.187 35.854179208 139.529954256 5.302 35.854322086 139.529930197 5.456 35.854159622 139.529778752 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854159622 139.529778752 5.187 35.854322086 139.529930197 5.456 35.854302499 139.529754692 5.341 35.854159622 139.529778752 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854179208 139.529954256 5.302 35.854198795 139.530129760 5.418 35.854341673 139.530105701 5.571 35.854179208 139.529954256 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854179208 139.529954256 5.302 35.854341673 139.530105701 5.571 35.854322086 139.529930197 5.456 35.854179208 139.529954256 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854198795 139.530129760 5.418 35.854218381 139.530305265 5.533 35.854361259 139.530281206 5.686 35.854198795 139.530129760 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854198795 139.530129760 5.418 35.854361259 139.530281206 5.686 35.854341673 139.530105701 5.571 35.854198795 139.530129760 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854218381 139.530305265 5.533 35.854237967 139.530480769 5.648 35.854380845 139.530456711 5.802 35.854218381 139.530305265 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854218381 139.530305265 5.533 35.854380845 139.530456711 5.802 35.854361259 139.530281206 5.686 35.854218381 139.530305265 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854237967 139.530480769 5.648 35.854257553 139.530656274 5.763 35.854400431 139.530632215 5.917 35.854237967 139.530480769 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854237967 139.530480769 5.648 35.854400431 139.530632215 5.917 35.854380845 139.530456711 5.802 35.854237967 139.530480769 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854257553 139.530656274 5.763 35.854277138 139.530831778 5.878 35.854420016 139.530807720 6.032 35.854257553 139.530656274 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854257553 139.530656274 5.763 35.854420016 139.530807720 6.032 35.854400431 139.530632215 5.917 35.854257553 139.530656274 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854277138 139.530831778 5.878 35.854296724 139.531007283 5.994 35.854439602 139.530983225 6.147 35.854277138 139.530831778 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854277138 139.530831778 5.878 35.854439602 139.530983225 6.147 35.854420016 139.530807720 6.032 35.854277138 139.530831778 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854296724 139.531007283 5.994 35.854316309 139.531182787 6.109 35.854459187 139.531158730 6.262 35.854296724 139.531007283 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854296724 139.531007283 5.994 35.854459187 139.531158730 6.262 35.854439602 139.530983225 6.147 35.854296724 139.531007283 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853949892 139.526595628 3.267 35.853969484 139.526771131 3.382 35.854112361 139.526747066 3.536 35.853949892 139.526595628 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853949892 139.526595628 3.267 35.854112361 139.526747066 3.536 35.854092770 139.526571563 3.421 35.853949892 139.526595628 3.267</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853969484 139.526771131 3.382 35.853989075 139.526946634 5.998 35.854131952 139.526922569 6.151 35.853969484 139.526771131 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853969484 139.526771131 3.382 35.854131952 139.526922569 6.151 35.854112361 139.526747066 3.536 35.853969484 139.526771131 3.382</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853989075 139.526946634 5.998 35.854008666 139.527122137 6.113 35.854151543 139.527098072 6.266 35.853989075 139.526946634 5.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.853989075 139.526946634 5.998 35.854151543 139.527098072 6.266 35.854131952 139.526922569 6.151 35.853989075 139.526946634 5.998</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854008666 139.527122137 6.113 35.854028257 139.527297640 3.728 35.854171134 139.527273576 3.882 35.854008666 139.527122137 6.113</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854008666 139.527122137 6.113 35.854171134 139.527273576 3.882 35.854151543 139.527098072 6.266 35.854008666 139.527122137 6.113</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854028257 139.527297640 3.728 35.854047847 139.527473143 3.843 35.854190724 139.527449079 3.997 35.854028257 139.527297640 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854028257 139.527297640 3.728 35.854190724 139.527449079 3.997 35.854171134 139.527273576 3.882 35.854028257 139.527297640 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854047847 139.527473143 3.843 35.854067437 139.527648646 3.958 35.854210315 139.527624583 4.437 35.854047847 139.527473143 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854047847 139.527473143 3.843 35.854210315 139.527624583 4.437 35.854190724 139.527449079 3.997 35.854047847 139.527473143 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854067437 139.527648646 3.958 35.854087027 139.527824150 4.074 35.854229904 139.527800086 5.573 35.854067437 139.527648646 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854067437 139.527648646 3.958 35.854229904 139.527800086 5.573 35.854210315 139.527624583 4.437 35.854067437 139.527648646 3.958</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854087027 139.527824150 4.074 35.854106617 139.527999653 4.189 35.854249494 139.527975590 4.688 35.854087027 139.527824150 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854087027 139.527824150 4.074 35.854249494 139.527975590 4.688 35.854229904 139.527800086 5.573 35.854087027 139.527824150 4.074</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854106617 139.527999653 4.189 35.854126206 139.528175157 4.304 35.854269084 139.528151094 4.458 35.854106617 139.527999653 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854106617 139.527999653 4.189 35.854269084 139.528151094 4.458 35.854249494 139.527975590 4.688 35.854106617 139.527999653 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126206 139.528175157 4.304 35.854145795 139.528350660 4.419 35.854288673 139.528326598 4.573 35.854126206 139.528175157 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854126206 139.528175157 4.304 35.854288673 139.528326598 4.573 35.854269084 139.528151094 4.458 35.854126206 139.528175157 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854145795 139.528350660 4.419 35.854165384 139.528526164 4.534 35.854308262 139.528502102 4.688 35.854145795 139.528350660 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854145795 139.528350660 4.419 35.854308262 139.528502102 4.688 35.854288673 139.528326598 4.573 35.854145795 139.528350660 4.419</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854165384 139.528526164 4.534 35.854184973 139.528701668 4.650 35.854327850 139.528677606 4.803 35.854165384 139.528526164 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854165384 139.528526164 4.534 35.854327850 139.528677606 4.803 35.854308262 139.528502102 4.688 35.854165384 139.528526164 4.534</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854184973 139.528701668 4.650 35.854204561 139.528877172 4.765 35.854347439 139.528853110 4.918 35.854184973 139.528701668 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854184973 139.528701668 4.650 35.854347439 139.528853110 4.918 35.854327850 139.528677606 4.803 35.854184973 139.528701668 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854204561 139.528877172 4.765 35.854224149 139.529052676 4.880 35.854367027 139.529028615 5.034 35.854204561 139.528877172 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854204561 139.528877172 4.765 35.854367027 139.529028615 5.034 35.854347439 139.528853110 4.918 35.854204561 139.528877172 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854224149 139.529052676 4.880 35.854243737 139.529228180 4.995 35.854386615 139.529204119 5.149 35.854224149 139.529052676 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854224149 139.529052676 4.880 35.854386615 139.529204119 5.149 35.854367027 139.529028615 5.034 35.854224149 139.529052676 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854243737 139.529228180 4.995 35.854263325 139.529403684 5.110 35.854406202 139.529379623 5.264 35.854243737 139.529228180 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854243737 139.529228180 4.995 35.854406202 139.529379623 5.264 35.854386615 139.529204119 5.149 35.854243737 139.529228180 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854263325 139.529403684 5.110 35.854282912 139.529579188 5.226 35.854425790 139.529555128 5.379 35.854263325 139.529403684 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854263325 139.529403684 5.110 35.854425790 139.529555128 5.379 35.854406202 139.529379623 5.264 35.854263325 139.529403684 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854282912 139.529579188 5.226 35.854302499 139.529754692 5.341 35.854445377 139.529730633 5.494 35.854282912 139.529579188 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854282912 139.529579188 5.226 35.854445377 139.529730633 5.494 35.854425790 139.529555128 5.379 35.854282912 139.529579188 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854302499 139.529754692 5.341 35.854322086 139.529930197 5.456 35.854464964 139.529906137 5.610 35.854302499 139.529754692 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854302499 139.529754692 5.341 35.854464964 139.529906137 5.610 35.854445377 139.529730633 5.494 35.854302499 139.529754692 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854322086 139.529930197 5.456 35.854341673 139.530105701 5.571 35.854484550 139.530081642 5.725 35.854322086 139.529930197 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854322086 139.529930197 5.456 35.854484550 139.530081642 5.725 35.854464964 139.529906137 5.610 35.854322086 139.529930197 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854341673 139.530105701 5.571 35.854361259 139.530281206 5.686 35.854504137 139.530257147 5.840 35.854341673 139.530105701 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854341673 139.530105701 5.571 35.854504137 139.530257147 5.840 35.854484550 139.530081642 5.725 35.854341673 139.530105701 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854361259 139.530281206 5.686 35.854380845 139.530456711 5.802 35.854523723 139.530432652 5.955 35.854361259 139.530281206 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854361259 139.530281206 5.686 35.854523723 139.530432652 5.955 35.854504137 139.530257147 5.840 35.854361259 139.530281206 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854380845 139.530456711 5.802 35.854400431 139.530632215 5.917 35.854543309 139.530608157 6.070 35.854380845 139.530456711 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854380845 139.530456711 5.802 35.854543309 139.530608157 6.070 35.854523723 139.530432652 5.955 35.854380845 139.530456711 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854400431 139.530632215 5.917 35.854420016 139.530807720 6.032 35.854562894 139.530783662 6.186 35.854400431 139.530632215 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854400431 139.530632215 5.917 35.854562894 139.530783662 6.186 35.854543309 139.530608157 6.070 35.854400431 139.530632215 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854420016 139.530807720 6.032 35.854439602 139.530983225 6.147 35.854582480 139.530959168 6.301 35.854420016 139.530807720 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854420016 139.530807720 6.032 35.854582480 139.530959168 6.301 35.854562894 139.530783662 6.186 35.854420016 139.530807720 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854439602 139.530983225 6.147 35.854459187 139.531158730 6.262 35.854602065 139.531134673 6.416 35.854439602 139.530983225 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854439602 139.530983225 6.147 35.854602065 139.531134673 6.416 35.854582480 139.530959168 6.301 35.854439602 139.530983225 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854092770 139.526571563 3.421 35.854112361 139.526747066 3.536 35.854255238 139.526723001 3.690 35.854092770 139.526571563 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854092770 139.526571563 3.421 35.854255238 139.526723001 3.690 35.854235647 139.526547497 3.574 35.854092770 139.526571563 3.421</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854112361 139.526747066 3.536 35.854131952 139.526922569 6.151 35.854274829 139.526898504 6.305 35.854112361 139.526747066 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854112361 139.526747066 3.536 35.854274829 139.526898504 6.305 35.854255238 139.526723001 3.690 35.854112361 139.526747066 3.536</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854131952 139.526922569 6.151 35.854151543 139.527098072 6.266 35.854294420 139.527074008 6.420 35.854131952 139.526922569 6.151</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854131952 139.526922569 6.151 35.854294420 139.527074008 6.420 35.854274829 139.526898504 6.305 35.854131952 139.526922569 6.151</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854151543 139.527098072 6.266 35.854171134 139.527273576 3.882 35.854314011 139.527249511 4.035 35.854151543 139.527098072 6.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854151543 139.527098072 6.266 35.854314011 139.527249511 4.035 35.854294420 139.527074008 6.420 35.854151543 139.527098072 6.266</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854171134 139.527273576 3.882 35.854190724 139.527449079 3.997 35.854333602 139.527425015 4.150 35.854171134 139.527273576 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854171134 139.527273576 3.882 35.854333602 139.527425015 4.150 35.854314011 139.527249511 4.035 35.854171134 139.527273576 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854190724 139.527449079 3.997 35.854210315 139.527624583 4.437 35.854353192 139.527600519 5.569 35.854190724 139.527449079 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854190724 139.527449079 3.997 35.854353192 139.527600519 5.569 35.854333602 139.527425015 4.150 35.854190724 139.527449079 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854210315 139.527624583 4.437 35.854229904 139.527800086 5.573 35.854372782 139.527776023 7.381 35.854210315 139.527624583 4.437</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854210315 139.527624583 4.437 35.854372782 139.527776023 7.381 35.854353192 139.527600519 5.569 35.854210315 139.527624583 4.437</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854229904 139.527800086 5.573 35.854249494 139.527975590 4.688 35.854392371 139.527951527 5.842 35.854229904 139.527800086 5.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854229904 139.527800086 5.573 35.854392371 139.527951527 5.842 35.854372782 139.527776023 7.381 35.854229904 139.527800086 5.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854249494 139.527975590 4.688 35.854269084 139.528151094 4.458 35.854411961 139.528127031 4.611 35.854249494 139.527975590 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854249494 139.527975590 4.688 35.854411961 139.528127031 4.611 35.854392371 139.527951527 5.842 35.854249494 139.527975590 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854269084 139.528151094 4.458 35.854288673 139.528326598 4.573 35.854431550 139.528302536 4.726 35.854269084 139.528151094 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854269084 139.528151094 4.458 35.854431550 139.528302536 4.726 35.854411961 139.528127031 4.611 35.854269084 139.528151094 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288673 139.528326598 4.573 35.854308262 139.528502102 4.688 35.854451139 139.528478040 4.842 35.854288673 139.528326598 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854288673 139.528326598 4.573 35.854451139 139.528478040 4.842 35.854431550 139.528302536 4.726 35.854288673 139.528326598 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854308262 139.528502102 4.688 35.854327850 139.528677606 4.803 35.854470728 139.528653544 4.957 35.854308262 139.528502102 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854308262 139.528502102 4.688 35.854470728 139.528653544 4.957 35.854451139 139.528478040 4.842 35.854308262 139.528502102 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854327850 139.528677606 4.803 35.854347439 139.528853110 4.918 35.854490316 139.528829049 5.072 35.854327850 139.528677606 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854327850 139.528677606 4.803 35.854490316 139.528829049 5.072 35.854470728 139.528653544 4.957 35.854327850 139.528677606 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854347439 139.528853110 4.918 35.854367027 139.529028615 5.034 35.854509904 139.529004553 5.187 35.854347439 139.528853110 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854347439 139.528853110 4.918 35.854509904 139.529004553 5.187 35.854490316 139.528829049 5.072 35.854347439 139.528853110 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854367027 139.529028615 5.034 35.854386615 139.529204119 5.149 35.854529492 139.529180058 5.302 35.854367027 139.529028615 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854367027 139.529028615 5.034 35.854529492 139.529180058 5.302 35.854509904 139.529004553 5.187 35.854367027 139.529028615 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854386615 139.529204119 5.149 35.854406202 139.529379623 5.264 35.854549080 139.529355563 5.418 35.854386615 139.529204119 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854386615 139.529204119 5.149 35.854549080 139.529355563 5.418 35.854529492 139.529180058 5.302 35.854386615 139.529204119 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854406202 139.529379623 5.264 35.854425790 139.529555128 5.379 35.854568667 139.529531068 5.533 35.854406202 139.529379623 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854406202 139.529379623 5.264 35.854568667 139.529531068 5.533 35.854549080 139.529355563 5.418 35.854406202 139.529379623 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854425790 139.529555128 5.379 35.854445377 139.529730633 5.494 35.854588255 139.529706573 5.648 35.854425790 139.529555128 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854425790 139.529555128 5.379 35.854588255 139.529706573 5.648 35.854568667 139.529531068 5.533 35.854425790 139.529555128 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854445377 139.529730633 5.494 35.854464964 139.529906137 5.610 35.854607841 139.529882078 5.763 35.854445377 139.529730633 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854445377 139.529730633 5.494 35.854607841 139.529882078 5.763 35.854588255 139.529706573 5.648 35.854445377 139.529730633 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854464964 139.529906137 5.610 35.854484550 139.530081642 5.725 35.854627428 139.530057583 5.878 35.854464964 139.529906137 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854464964 139.529906137 5.610 35.854627428 139.530057583 5.878 35.854607841 139.529882078 5.763 35.854464964 139.529906137 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854484550 139.530081642 5.725 35.854504137 139.530257147 5.840 35.854647015 139.530233088 5.994 35.854484550 139.530081642 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854484550 139.530081642 5.725 35.854647015 139.530233088 5.994 35.854627428 139.530057583 5.878 35.854484550 139.530081642 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854504137 139.530257147 5.840 35.854523723 139.530432652 5.955 35.854666601 139.530408593 6.109 35.854504137 139.530257147 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854504137 139.530257147 5.840 35.854666601 139.530408593 6.109 35.854647015 139.530233088 5.994 35.854504137 139.530257147 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854523723 139.530432652 5.955 35.854543309 139.530608157 6.070 35.854686187 139.530584099 6.224 35.854523723 139.530432652 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854523723 139.530432652 5.955 35.854686187 139.530584099 6.224 35.854666601 139.530408593 6.109 35.854523723 139.530432652 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854543309 139.530608157 6.070 35.854562894 139.530783662 6.186 35.854705772 139.530759604 6.339 35.854543309 139.530608157 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854543309 139.530608157 6.070 35.854705772 139.530759604 6.339 35.854686187 139.530584099 6.224 35.854543309 139.530608157 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854562894 139.530783662 6.186 35.854582480 139.530959168 6.301 35.854725358 139.530935110 6.454 35.854562894 139.530783662 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854562894 139.530783662 6.186 35.854725358 139.530935110 6.454 35.854705772 139.530759604 6.339 35.854562894 139.530783662 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854582480 139.530959168 6.301 35.854602065 139.531134673 6.416 35.854744943 139.531110616 6.570 35.854582480 139.530959168 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854582480 139.530959168 6.301 35.854744943 139.531110616 6.570 35.854725358 139.530935110 6.454 35.854582480 139.530959168 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854235647 139.526547497 3.574 35.854255238 139.526723001 3.690 35.854398115 139.526698935 3.843 35.854235647 139.526547497 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854235647 139.526547497 3.574 35.854398115 139.526698935 3.843 35.854378524 139.526523432 3.728 35.854235647 139.526547497 3.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854255238 139.526723001 3.690 35.854274829 139.526898504 6.305 35.854417706 139.526874439 6.458 35.854255238 139.526723001 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854255238 139.526723001 3.690 35.854417706 139.526874439 6.458 35.854398115 139.526698935 3.843 35.854255238 139.526723001 3.690</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854274829 139.526898504 6.305 35.854294420 139.527074008 6.420 35.854437297 139.527049943 6.574 35.854274829 139.526898504 6.305</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854274829 139.526898504 6.305 35.854437297 139.527049943 6.574 35.854417706 139.526874439 6.458 35.854274829 139.526898504 6.305</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854294420 139.527074008 6.420 35.854314011 139.527249511 4.035 35.854456888 139.527225447 4.189 35.854294420 139.527074008 6.420</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854294420 139.527074008 6.420 35.854456888 139.527225447 4.189 35.854437297 139.527049943 6.574 35.854294420 139.527074008 6.420</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854314011 139.527249511 4.035 35.854333602 139.527425015 4.150 35.854476479 139.527400951 4.304 35.854314011 139.527249511 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854314011 139.527249511 4.035 35.854476479 139.527400951 4.304 35.854456888 139.527225447 4.189 35.854314011 139.527249511 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854333602 139.527425015 4.150 35.854353192 139.527600519 5.569 35.854496069 139.527576456 4.724 35.854333602 139.527425015 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854333602 139.527425015 4.150 35.854496069 139.527576456 4.724 35.854476479 139.527400951 4.304 35.854333602 139.527425015 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854353192 139.527600519 5.569 35.854372782 139.527776023 7.381 35.854515659 139.527751960 5.838 35.854353192 139.527600519 5.569</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854353192 139.527600519 5.569 35.854515659 139.527751960 5.838 35.854496069 139.527576456 4.724 35.854353192 139.527600519 5.569</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854372782 139.527776023 7.381 35.854392371 139.527951527 5.842 35.854535249 139.527927464 4.974 35.854372782 139.527776023 7.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854372782 139.527776023 7.381 35.854535249 139.527927464 4.974 35.854515659 139.527751960 5.838 35.854372782 139.527776023 7.381</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854392371 139.527951527 5.842 35.854411961 139.528127031 4.611 35.854554838 139.528102969 4.765 35.854392371 139.527951527 5.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854392371 139.527951527 5.842 35.854554838 139.528102969 4.765 35.854535249 139.527927464 4.974 35.854392371 139.527951527 5.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854411961 139.528127031 4.611 35.854431550 139.528302536 4.726 35.854574427 139.528278473 4.880 35.854411961 139.528127031 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854411961 139.528127031 4.611 35.854574427 139.528278473 4.880 35.854554838 139.528102969 4.765 35.854411961 139.528127031 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854431550 139.528302536 4.726 35.854451139 139.528478040 4.842 35.854594016 139.528453978 4.995 35.854431550 139.528302536 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854431550 139.528302536 4.726 35.854594016 139.528453978 4.995 35.854574427 139.528278473 4.880 35.854431550 139.528302536 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854451139 139.528478040 4.842 35.854470728 139.528653544 4.957 35.854613605 139.528629483 5.110 35.854451139 139.528478040 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854451139 139.528478040 4.842 35.854613605 139.528629483 5.110 35.854594016 139.528453978 4.995 35.854451139 139.528478040 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854470728 139.528653544 4.957 35.854490316 139.528829049 5.072 35.854633194 139.528804987 5.226 35.854470728 139.528653544 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854470728 139.528653544 4.957 35.854633194 139.528804987 5.226 35.854613605 139.528629483 5.110 35.854470728 139.528653544 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854490316 139.528829049 5.072 35.854509904 139.529004553 5.187 35.854652782 139.528980492 5.341 35.854490316 139.528829049 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854490316 139.528829049 5.072 35.854652782 139.528980492 5.341 35.854633194 139.528804987 5.226 35.854490316 139.528829049 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854509904 139.529004553 5.187 35.854529492 139.529180058 5.302 35.854672370 139.529155997 5.456 35.854509904 139.529004553 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854509904 139.529004553 5.187 35.854672370 139.529155997 5.456 35.854652782 139.528980492 5.341 35.854509904 139.529004553 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529492 139.529180058 5.302 35.854549080 139.529355563 5.418 35.854691958 139.529331502 5.571 35.854529492 139.529180058 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854529492 139.529180058 5.302 35.854691958 139.529331502 5.571 35.854672370 139.529155997 5.456 35.854529492 139.529180058 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854549080 139.529355563 5.418 35.854568667 139.529531068 5.533 35.854711545 139.529507008 5.686 35.854549080 139.529355563 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854549080 139.529355563 5.418 35.854711545 139.529507008 5.686 35.854691958 139.529331502 5.571 35.854549080 139.529355563 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854568667 139.529531068 5.533 35.854588255 139.529706573 5.648 35.854731132 139.529682513 5.802 35.854568667 139.529531068 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854568667 139.529531068 5.533 35.854731132 139.529682513 5.802 35.854711545 139.529507008 5.686 35.854568667 139.529531068 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854588255 139.529706573 5.648 35.854607841 139.529882078 5.763 35.854750719 139.529858018 5.917 35.854588255 139.529706573 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854588255 139.529706573 5.648 35.854750719 139.529858018 5.917 35.854731132 139.529682513 5.802 35.854588255 139.529706573 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854607841 139.529882078 5.763 35.854627428 139.530057583 5.878 35.854770306 139.530033524 6.032 35.854607841 139.529882078 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854607841 139.529882078 5.763 35.854770306 139.530033524 6.032 35.854750719 139.529858018 5.917 35.854607841 139.529882078 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854627428 139.530057583 5.878 35.854647015 139.530233088 5.994 35.854789892 139.530209029 6.147 35.854627428 139.530057583 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854627428 139.530057583 5.878 35.854789892 139.530209029 6.147 35.854770306 139.530033524 6.032 35.854627428 139.530057583 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854647015 139.530233088 5.994 35.854666601 139.530408593 6.109 35.854809478 139.530384535 6.262 35.854647015 139.530233088 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854647015 139.530233088 5.994 35.854809478 139.530384535 6.262 35.854789892 139.530209029 6.147 35.854647015 139.530233088 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854666601 139.530408593 6.109 35.854686187 139.530584099 6.224 35.854829064 139.530560040 6.378 35.854666601 139.530408593 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854666601 139.530408593 6.109 35.854829064 139.530560040 6.378 35.854809478 139.530384535 6.262 35.854666601 139.530408593 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854686187 139.530584099 6.224 35.854705772 139.530759604 6.339 35.854848650 139.530735546 6.493 35.854686187 139.530584099 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854686187 139.530584099 6.224 35.854848650 139.530735546 6.493 35.854829064 139.530560040 6.378 35.854686187 139.530584099 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854705772 139.530759604 6.339 35.854725358 139.530935110 6.454 35.854868235 139.530911052 6.608 35.854705772 139.530759604 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854705772 139.530759604 6.339 35.854868235 139.530911052 6.608 35.854848650 139.530735546 6.493 35.854705772 139.530759604 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854725358 139.530935110 6.454 35.854744943 139.531110616 6.570 35.854887821 139.531086558 6.723 35.854725358 139.530935110 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854725358 139.530935110 6.454 35.854887821 139.531086558 6.723 35.854868235 139.530911052 6.608 35.854725358 139.530935110 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854378524 139.526523432 3.728 35.854398115 139.526698935 3.843 35.854540992 139.526674870 3.997 35.854378524 139.526523432 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854378524 139.526523432 3.728 35.854540992 139.526674870 3.997 35.854521400 139.526499366 3.882 35.854378524 139.526523432 3.728</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854398115 139.526698935 3.843 35.854417706 139.526874439 6.458 35.854560583 139.526850374 6.612 35.854398115 139.526698935 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854398115 139.526698935 3.843 35.854560583 139.526850374 6.612 35.854540992 139.526674870 3.997 35.854398115 139.526698935 3.843</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854417706 139.526874439 6.458 35.854437297 139.527049943 6.574 35.854580174 139.527025879 6.727 35.854417706 139.526874439 6.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854417706 139.526874439 6.458 35.854580174 139.527025879 6.727 35.854560583 139.526850374 6.612 35.854417706 139.526874439 6.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854437297 139.527049943 6.574 35.854456888 139.527225447 4.189 35.854599765 139.527201383 4.342 35.854437297 139.527049943 6.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854437297 139.527049943 6.574 35.854599765 139.527201383 4.342 35.854580174 139.527025879 6.727 35.854437297 139.527049943 6.574</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854456888 139.527225447 4.189 35.854476479 139.527400951 4.304 35.854619356 139.527376887 4.458 35.854456888 139.527225447 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854456888 139.527225447 4.189 35.854619356 139.527376887 4.458 35.854599765 139.527201383 4.342 35.854456888 139.527225447 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854476479 139.527400951 4.304 35.854496069 139.527576456 4.724 35.854638946 139.527552392 4.573 35.854476479 139.527400951 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854476479 139.527400951 4.304 35.854638946 139.527552392 4.573 35.854619356 139.527376887 4.458 35.854476479 139.527400951 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854496069 139.527576456 4.724 35.854515659 139.527751960 5.838 35.854658536 139.527727896 4.688 35.854496069 139.527576456 4.724</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854496069 139.527576456 4.724 35.854658536 139.527727896 4.688 35.854638946 139.527552392 4.573 35.854496069 139.527576456 4.724</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854515659 139.527751960 5.838 35.854535249 139.527927464 4.974 35.854678126 139.527903401 4.803 35.854515659 139.527751960 5.838</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854515659 139.527751960 5.838 35.854678126 139.527903401 4.803 35.854658536 139.527727896 4.688 35.854515659 139.527751960 5.838</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854535249 139.527927464 4.974 35.854554838 139.528102969 4.765 35.854697716 139.528078906 4.918 35.854535249 139.527927464 4.974</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854535249 139.527927464 4.974 35.854697716 139.528078906 4.918 35.854678126 139.527903401 4.803 35.854535249 139.527927464 4.974</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854554838 139.528102969 4.765 35.854574427 139.528278473 4.880 35.854717305 139.528254411 5.034 35.854554838 139.528102969 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854554838 139.528102969 4.765 35.854717305 139.528254411 5.034 35.854697716 139.528078906 4.918 35.854554838 139.528102969 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854574427 139.528278473 4.880 35.854594016 139.528453978 4.995 35.854736894 139.528429916 5.149 35.854574427 139.528278473 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854574427 139.528278473 4.880 35.854736894 139.528429916 5.149 35.854717305 139.528254411 5.034 35.854574427 139.528278473 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854594016 139.528453978 4.995 35.854613605 139.528629483 5.110 35.854756483 139.528605421 5.264 35.854594016 139.528453978 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854594016 139.528453978 4.995 35.854756483 139.528605421 5.264 35.854736894 139.528429916 5.149 35.854594016 139.528453978 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854613605 139.528629483 5.110 35.854633194 139.528804987 5.226 35.854776071 139.528780926 5.379 35.854613605 139.528629483 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854613605 139.528629483 5.110 35.854776071 139.528780926 5.379 35.854756483 139.528605421 5.264 35.854613605 139.528629483 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854633194 139.528804987 5.226 35.854652782 139.528980492 5.341 35.854795659 139.528956431 5.494 35.854633194 139.528804987 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854633194 139.528804987 5.226 35.854795659 139.528956431 5.494 35.854776071 139.528780926 5.379 35.854633194 139.528804987 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854652782 139.528980492 5.341 35.854672370 139.529155997 5.456 35.854815247 139.529131936 5.610 35.854652782 139.528980492 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854652782 139.528980492 5.341 35.854815247 139.529131936 5.610 35.854795659 139.528956431 5.494 35.854652782 139.528980492 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854672370 139.529155997 5.456 35.854691958 139.529331502 5.571 35.854834835 139.529307442 5.725 35.854672370 139.529155997 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854672370 139.529155997 5.456 35.854834835 139.529307442 5.725 35.854815247 139.529131936 5.610 35.854672370 139.529155997 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854691958 139.529331502 5.571 35.854711545 139.529507008 5.686 35.854854423 139.529482947 5.840 35.854691958 139.529331502 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854691958 139.529331502 5.571 35.854854423 139.529482947 5.840 35.854834835 139.529307442 5.725 35.854691958 139.529331502 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854711545 139.529507008 5.686 35.854731132 139.529682513 5.802 35.854874010 139.529658453 5.955 35.854711545 139.529507008 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854711545 139.529507008 5.686 35.854874010 139.529658453 5.955 35.854854423 139.529482947 5.840 35.854711545 139.529507008 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854731132 139.529682513 5.802 35.854750719 139.529858018 5.917 35.854893597 139.529833958 6.070 35.854731132 139.529682513 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854731132 139.529682513 5.802 35.854893597 139.529833958 6.070 35.854874010 139.529658453 5.955 35.854731132 139.529682513 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854750719 139.529858018 5.917 35.854770306 139.530033524 6.032 35.854913184 139.530009464 6.186 35.854750719 139.529858018 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854750719 139.529858018 5.917 35.854913184 139.530009464 6.186 35.854893597 139.529833958 6.070 35.854750719 139.529858018 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854770306 139.530033524 6.032 35.854789892 139.530209029 6.147 35.854932770 139.530184970 6.301 35.854770306 139.530033524 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854770306 139.530033524 6.032 35.854932770 139.530184970 6.301 35.854913184 139.530009464 6.186 35.854770306 139.530033524 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854789892 139.530209029 6.147 35.854809478 139.530384535 6.262 35.854952356 139.530360476 6.416 35.854789892 139.530209029 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854789892 139.530209029 6.147 35.854952356 139.530360476 6.416 35.854932770 139.530184970 6.301 35.854789892 139.530209029 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854809478 139.530384535 6.262 35.854829064 139.530560040 6.378 35.854971942 139.530535982 6.531 35.854809478 139.530384535 6.262</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854809478 139.530384535 6.262 35.854971942 139.530535982 6.531 35.854952356 139.530360476 6.416 35.854809478 139.530384535 6.262</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854829064 139.530560040 6.378 35.854848650 139.530735546 6.493 35.854991528 139.530711488 6.646 35.854829064 139.530560040 6.378</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854829064 139.530560040 6.378 35.854991528 139.530711488 6.646 35.854971942 139.530535982 6.531 35.854829064 139.530560040 6.378</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854848650 139.530735546 6.493 35.854868235 139.530911052 6.608 35.855011113 139.530886994 6.762 35.854848650 139.530735546 6.493</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854848650 139.530735546 6.493 35.855011113 139.530886994 6.762 35.854991528 139.530711488 6.646 35.854848650 139.530735546 6.493</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854868235 139.530911052 6.608 35.854887821 139.531086558 6.723 35.855030698 139.531062501 6.877 35.854868235 139.530911052 6.608</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854868235 139.530911052 6.608 35.855030698 139.531062501 6.877 35.855011113 139.530886994 6.762 35.854868235 139.530911052 6.608</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854521400 139.526499366 3.882 35.854540992 139.526674870 3.997 35.854683869 139.526650805 4.150 35.854521400 139.526499366 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854521400 139.526499366 3.882 35.854683869 139.526650805 4.150 35.854664277 139.526475300 4.035 35.854521400 139.526499366 3.882</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540992 139.526674870 3.997 35.854560583 139.526850374 6.612 35.854703460 139.526826309 6.766 35.854540992 139.526674870 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854540992 139.526674870 3.997 35.854703460 139.526826309 6.766 35.854683869 139.526650805 4.150 35.854540992 139.526674870 3.997</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854560583 139.526850374 6.612 35.854580174 139.527025879 6.727 35.854723052 139.527001814 6.881 35.854560583 139.526850374 6.612</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854560583 139.526850374 6.612 35.854723052 139.527001814 6.881 35.854703460 139.526826309 6.766 35.854560583 139.526850374 6.612</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854580174 139.527025879 6.727 35.854599765 139.527201383 4.342 35.854742642 139.527177318 4.496 35.854580174 139.527025879 6.727</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854580174 139.527025879 6.727 35.854742642 139.527177318 4.496 35.854723052 139.527001814 6.881 35.854580174 139.527025879 6.727</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854599765 139.527201383 4.342 35.854619356 139.527376887 4.458 35.854762233 139.527352823 4.611 35.854599765 139.527201383 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854599765 139.527201383 4.342 35.854762233 139.527352823 4.611 35.854742642 139.527177318 4.496 35.854599765 139.527201383 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854619356 139.527376887 4.458 35.854638946 139.527552392 4.573 35.854781823 139.527528328 4.726 35.854619356 139.527376887 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854619356 139.527376887 4.458 35.854781823 139.527528328 4.726 35.854762233 139.527352823 4.611 35.854619356 139.527376887 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854638946 139.527552392 4.573 35.854658536 139.527727896 4.688 35.854801413 139.527703833 4.842 35.854638946 139.527552392 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854638946 139.527552392 4.573 35.854801413 139.527703833 4.842 35.854781823 139.527528328 4.726 35.854638946 139.527552392 4.573</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854658536 139.527727896 4.688 35.854678126 139.527903401 4.803 35.854821003 139.527879338 4.957 35.854658536 139.527727896 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854658536 139.527727896 4.688 35.854821003 139.527879338 4.957 35.854801413 139.527703833 4.842 35.854658536 139.527727896 4.688</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854678126 139.527903401 4.803 35.854697716 139.528078906 4.918 35.854840593 139.528054843 5.072 35.854678126 139.527903401 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854678126 139.527903401 4.803 35.854840593 139.528054843 5.072 35.854821003 139.527879338 4.957 35.854678126 139.527903401 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854697716 139.528078906 4.918 35.854717305 139.528254411 5.034 35.854860182 139.528230348 5.187 35.854697716 139.528078906 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854697716 139.528078906 4.918 35.854860182 139.528230348 5.187 35.854840593 139.528054843 5.072 35.854697716 139.528078906 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854717305 139.528254411 5.034 35.854736894 139.528429916 5.149 35.854879771 139.528405853 5.302 35.854717305 139.528254411 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854717305 139.528254411 5.034 35.854879771 139.528405853 5.302 35.854860182 139.528230348 5.187 35.854717305 139.528254411 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854736894 139.528429916 5.149 35.854756483 139.528605421 5.264 35.854899360 139.528581359 5.418 35.854736894 139.528429916 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854736894 139.528429916 5.149 35.854899360 139.528581359 5.418 35.854879771 139.528405853 5.302 35.854736894 139.528429916 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854756483 139.528605421 5.264 35.854776071 139.528780926 5.379 35.854918949 139.528756864 5.533 35.854756483 139.528605421 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854756483 139.528605421 5.264 35.854918949 139.528756864 5.533 35.854899360 139.528581359 5.418 35.854756483 139.528605421 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854776071 139.528780926 5.379 35.854795659 139.528956431 5.494 35.854938537 139.528932370 5.648 35.854776071 139.528780926 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854776071 139.528780926 5.379 35.854938537 139.528932370 5.648 35.854918949 139.528756864 5.533 35.854776071 139.528780926 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854795659 139.528956431 5.494 35.854815247 139.529131936 5.610 35.854958125 139.529107875 5.763 35.854795659 139.528956431 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854795659 139.528956431 5.494 35.854958125 139.529107875 5.763 35.854938537 139.528932370 5.648 35.854795659 139.528956431 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854815247 139.529131936 5.610 35.854834835 139.529307442 5.725 35.854977713 139.529283381 5.878 35.854815247 139.529131936 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854815247 139.529131936 5.610 35.854977713 139.529283381 5.878 35.854958125 139.529107875 5.763 35.854815247 139.529131936 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854834835 139.529307442 5.725 35.854854423 139.529482947 5.840 35.854997300 139.529458887 5.994 35.854834835 139.529307442 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854834835 139.529307442 5.725 35.854997300 139.529458887 5.994 35.854977713 139.529283381 5.878 35.854834835 139.529307442 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854854423 139.529482947 5.840 35.854874010 139.529658453 5.955 35.855016887 139.529634393 6.109 35.854854423 139.529482947 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854854423 139.529482947 5.840 35.855016887 139.529634393 6.109 35.854997300 139.529458887 5.994 35.854854423 139.529482947 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854874010 139.529658453 5.955 35.854893597 139.529833958 6.070 35.855036474 139.529809899 6.224 35.854874010 139.529658453 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854874010 139.529658453 5.955 35.855036474 139.529809899 6.224 35.855016887 139.529634393 6.109 35.854874010 139.529658453 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854893597 139.529833958 6.070 35.854913184 139.530009464 6.186 35.855056061 139.529985405 6.339 35.854893597 139.529833958 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854893597 139.529833958 6.070 35.855056061 139.529985405 6.339 35.855036474 139.529809899 6.224 35.854893597 139.529833958 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854913184 139.530009464 6.186 35.854932770 139.530184970 6.301 35.855075648 139.530160911 6.454 35.854913184 139.530009464 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854913184 139.530009464 6.186 35.855075648 139.530160911 6.454 35.855056061 139.529985405 6.339 35.854913184 139.530009464 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854932770 139.530184970 6.301 35.854952356 139.530360476 6.416 35.855095234 139.530336417 6.570 35.854932770 139.530184970 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854932770 139.530184970 6.301 35.855095234 139.530336417 6.570 35.855075648 139.530160911 6.454 35.854932770 139.530184970 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854952356 139.530360476 6.416 35.854971942 139.530535982 6.531 35.855114820 139.530511923 6.685 35.854952356 139.530360476 6.416</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854952356 139.530360476 6.416 35.855114820 139.530511923 6.685 35.855095234 139.530336417 6.570 35.854952356 139.530360476 6.416</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854971942 139.530535982 6.531 35.854991528 139.530711488 6.646 35.855134406 139.530687430 6.800 35.854971942 139.530535982 6.531</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854971942 139.530535982 6.531 35.855134406 139.530687430 6.800 35.855114820 139.530511923 6.685 35.854971942 139.530535982 6.531</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854991528 139.530711488 6.646 35.855011113 139.530886994 6.762 35.855153991 139.530862936 6.915 35.854991528 139.530711488 6.646</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854991528 139.530711488 6.646 35.855153991 139.530862936 6.915 35.855134406 139.530687430 6.800 35.854991528 139.530711488 6.646</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855011113 139.530886994 6.762 35.855030698 139.531062501 6.877 35.855173576 139.531038443 7.030 35.855011113 139.530886994 6.762</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855011113 139.530886994 6.762 35.855173576 139.531038443 7.030 35.855153991 139.530862936 6.915 35.855011113 139.530886994 6.762</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854664277 139.526475300 4.035 35.854683869 139.526650805 4.150 35.854826746 139.526626739 4.304 35.854664277 139.526475300 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854664277 139.526475300 4.035 35.854826746 139.526626739 4.304 35.854807154 139.526451235 4.189 35.854664277 139.526475300 4.035</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854683869 139.526650805 4.150 35.854703460 139.526826309 6.766 35.854846338 139.526802244 6.919 35.854683869 139.526650805 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854683869 139.526650805 4.150 35.854846338 139.526802244 6.919 35.854826746 139.526626739 4.304 35.854683869 139.526650805 4.150</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854703460 139.526826309 6.766 35.854723052 139.527001814 6.881 35.854865929 139.526977749 7.034 35.854703460 139.526826309 6.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854703460 139.526826309 6.766 35.854865929 139.526977749 7.034 35.854846338 139.526802244 6.919 35.854703460 139.526826309 6.766</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854723052 139.527001814 6.881 35.854742642 139.527177318 4.496 35.854885520 139.527153254 4.650 35.854723052 139.527001814 6.881</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854723052 139.527001814 6.881 35.854885520 139.527153254 4.650 35.854865929 139.526977749 7.034 35.854723052 139.527001814 6.881</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854742642 139.527177318 4.496 35.854762233 139.527352823 4.611 35.854905110 139.527328759 4.765 35.854742642 139.527177318 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854742642 139.527177318 4.496 35.854905110 139.527328759 4.765 35.854885520 139.527153254 4.650 35.854742642 139.527177318 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854762233 139.527352823 4.611 35.854781823 139.527528328 4.726 35.854924701 139.527504264 4.880 35.854762233 139.527352823 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854762233 139.527352823 4.611 35.854924701 139.527504264 4.880 35.854905110 139.527328759 4.765 35.854762233 139.527352823 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854781823 139.527528328 4.726 35.854801413 139.527703833 4.842 35.854944291 139.527679769 4.995 35.854781823 139.527528328 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854781823 139.527528328 4.726 35.854944291 139.527679769 4.995 35.854924701 139.527504264 4.880 35.854781823 139.527528328 4.726</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854801413 139.527703833 4.842 35.854821003 139.527879338 4.957 35.854963881 139.527855275 5.110 35.854801413 139.527703833 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854801413 139.527703833 4.842 35.854963881 139.527855275 5.110 35.854944291 139.527679769 4.995 35.854801413 139.527703833 4.842</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854821003 139.527879338 4.957 35.854840593 139.528054843 5.072 35.854983470 139.528030780 5.226 35.854821003 139.527879338 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854821003 139.527879338 4.957 35.854983470 139.528030780 5.226 35.854963881 139.527855275 5.110 35.854821003 139.527879338 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854840593 139.528054843 5.072 35.854860182 139.528230348 5.187 35.855003059 139.528206285 5.341 35.854840593 139.528054843 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854840593 139.528054843 5.072 35.855003059 139.528206285 5.341 35.854983470 139.528030780 5.226 35.854840593 139.528054843 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854860182 139.528230348 5.187 35.854879771 139.528405853 5.302 35.855022649 139.528381791 5.456 35.854860182 139.528230348 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854860182 139.528230348 5.187 35.855022649 139.528381791 5.456 35.855003059 139.528206285 5.341 35.854860182 139.528230348 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854879771 139.528405853 5.302 35.854899360 139.528581359 5.418 35.855042237 139.528557297 5.571 35.854879771 139.528405853 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854879771 139.528405853 5.302 35.855042237 139.528557297 5.571 35.855022649 139.528381791 5.456 35.854879771 139.528405853 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854899360 139.528581359 5.418 35.854918949 139.528756864 5.533 35.855061826 139.528732802 5.686 35.854899360 139.528581359 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854899360 139.528581359 5.418 35.855061826 139.528732802 5.686 35.855042237 139.528557297 5.571 35.854899360 139.528581359 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854918949 139.528756864 5.533 35.854938537 139.528932370 5.648 35.855081414 139.528908308 5.802 35.854918949 139.528756864 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854918949 139.528756864 5.533 35.855081414 139.528908308 5.802 35.855061826 139.528732802 5.686 35.854918949 139.528756864 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854938537 139.528932370 5.648 35.854958125 139.529107875 5.763 35.855101002 139.529083814 5.917 35.854938537 139.528932370 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854938537 139.528932370 5.648 35.855101002 139.529083814 5.917 35.855081414 139.528908308 5.802 35.854938537 139.528932370 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854958125 139.529107875 5.763 35.854977713 139.529283381 5.878 35.855120590 139.529259320 6.032 35.854958125 139.529107875 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854958125 139.529107875 5.763 35.855120590 139.529259320 6.032 35.855101002 139.529083814 5.917 35.854958125 139.529107875 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854977713 139.529283381 5.878 35.854997300 139.529458887 5.994 35.855140178 139.529434826 6.147 35.854977713 139.529283381 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854977713 139.529283381 5.878 35.855140178 139.529434826 6.147 35.855120590 139.529259320 6.032 35.854977713 139.529283381 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854997300 139.529458887 5.994 35.855016887 139.529634393 6.109 35.855159765 139.529610332 6.262 35.854997300 139.529458887 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854997300 139.529458887 5.994 35.855159765 139.529610332 6.262 35.855140178 139.529434826 6.147 35.854997300 139.529458887 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855016887 139.529634393 6.109 35.855036474 139.529809899 6.224 35.855179352 139.529785839 6.378 35.855016887 139.529634393 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855016887 139.529634393 6.109 35.855179352 139.529785839 6.378 35.855159765 139.529610332 6.262 35.855016887 139.529634393 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855036474 139.529809899 6.224 35.855056061 139.529985405 6.339 35.855198939 139.529961345 6.493 35.855036474 139.529809899 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855036474 139.529809899 6.224 35.855198939 139.529961345 6.493 35.855179352 139.529785839 6.378 35.855036474 139.529809899 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855056061 139.529985405 6.339 35.855075648 139.530160911 6.454 35.855218525 139.530136852 6.608 35.855056061 139.529985405 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855056061 139.529985405 6.339 35.855218525 139.530136852 6.608 35.855198939 139.529961345 6.493 35.855056061 139.529985405 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855075648 139.530160911 6.454 35.855095234 139.530336417 6.570 35.855238112 139.530312358 6.723 35.855075648 139.530160911 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855075648 139.530160911 6.454 35.855238112 139.530312358 6.723 35.855218525 139.530136852 6.608 35.855075648 139.530160911 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855095234 139.530336417 6.570 35.855114820 139.530511923 6.685 35.855257698 139.530487865 6.838 35.855095234 139.530336417 6.570</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855095234 139.530336417 6.570 35.855257698 139.530487865 6.838 35.855238112 139.530312358 6.723 35.855095234 139.530336417 6.570</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855114820 139.530511923 6.685 35.855134406 139.530687430 6.800 35.855277284 139.530663371 6.954 35.855114820 139.530511923 6.685</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855114820 139.530511923 6.685 35.855277284 139.530663371 6.954 35.855257698 139.530487865 6.838 35.855114820 139.530511923 6.685</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855134406 139.530687430 6.800 35.855153991 139.530862936 6.915 35.855296869 139.530838878 7.069 35.855134406 139.530687430 6.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855134406 139.530687430 6.800 35.855296869 139.530838878 7.069 35.855277284 139.530663371 6.954 35.855134406 139.530687430 6.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855153991 139.530862936 6.915 35.855173576 139.531038443 7.030 35.855316454 139.531014385 7.184 35.855153991 139.530862936 6.915</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855153991 139.530862936 6.915 35.855316454 139.531014385 7.184 35.855296869 139.530838878 7.069 35.855153991 139.530862936 6.915</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854807154 139.526451235 4.189 35.854826746 139.526626739 4.304 35.854969623 139.526602674 4.458 35.854807154 139.526451235 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854807154 139.526451235 4.189 35.854969623 139.526602674 4.458 35.854950031 139.526427169 4.342 35.854807154 139.526451235 4.189</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854826746 139.526626739 4.304 35.854846338 139.526802244 6.919 35.854989215 139.526778179 7.073 35.854826746 139.526626739 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854826746 139.526626739 4.304 35.854989215 139.526778179 7.073 35.854969623 139.526602674 4.458 35.854826746 139.526626739 4.304</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854846338 139.526802244 6.919 35.854865929 139.526977749 7.034 35.855008806 139.526953684 7.188 35.854846338 139.526802244 6.919</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854846338 139.526802244 6.919 35.855008806 139.526953684 7.188 35.854989215 139.526778179 7.073 35.854846338 139.526802244 6.919</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854865929 139.526977749 7.034 35.854885520 139.527153254 4.650 35.855028397 139.527129189 4.803 35.854865929 139.526977749 7.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854865929 139.526977749 7.034 35.855028397 139.527129189 4.803 35.855008806 139.526953684 7.188 35.854865929 139.526977749 7.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854885520 139.527153254 4.650 35.854905110 139.527328759 4.765 35.855047987 139.527304695 4.918 35.854885520 139.527153254 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854885520 139.527153254 4.650 35.855047987 139.527304695 4.918 35.855028397 139.527129189 4.803 35.854885520 139.527153254 4.650</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854905110 139.527328759 4.765 35.854924701 139.527504264 4.880 35.855067578 139.527480200 5.034 35.854905110 139.527328759 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854905110 139.527328759 4.765 35.855067578 139.527480200 5.034 35.855047987 139.527304695 4.918 35.854905110 139.527328759 4.765</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854924701 139.527504264 4.880 35.854944291 139.527679769 4.995 35.855087168 139.527655706 5.149 35.854924701 139.527504264 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854924701 139.527504264 4.880 35.855087168 139.527655706 5.149 35.855067578 139.527480200 5.034 35.854924701 139.527504264 4.880</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854944291 139.527679769 4.995 35.854963881 139.527855275 5.110 35.855106758 139.527831211 5.264 35.854944291 139.527679769 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854944291 139.527679769 4.995 35.855106758 139.527831211 5.264 35.855087168 139.527655706 5.149 35.854944291 139.527679769 4.995</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854963881 139.527855275 5.110 35.854983470 139.528030780 5.226 35.855126347 139.528006717 5.379 35.854963881 139.527855275 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854963881 139.527855275 5.110 35.855126347 139.528006717 5.379 35.855106758 139.527831211 5.264 35.854963881 139.527855275 5.110</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854983470 139.528030780 5.226 35.855003059 139.528206285 5.341 35.855145937 139.528182223 5.494 35.854983470 139.528030780 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854983470 139.528030780 5.226 35.855145937 139.528182223 5.494 35.855126347 139.528006717 5.379 35.854983470 139.528030780 5.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855003059 139.528206285 5.341 35.855022649 139.528381791 5.456 35.855165526 139.528357729 5.610 35.855003059 139.528206285 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855003059 139.528206285 5.341 35.855165526 139.528357729 5.610 35.855145937 139.528182223 5.494 35.855003059 139.528206285 5.341</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855022649 139.528381791 5.456 35.855042237 139.528557297 5.571 35.855185115 139.528533235 5.725 35.855022649 139.528381791 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855022649 139.528381791 5.456 35.855185115 139.528533235 5.725 35.855165526 139.528357729 5.610 35.855022649 139.528381791 5.456</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855042237 139.528557297 5.571 35.855061826 139.528732802 5.686 35.855204703 139.528708741 5.840 35.855042237 139.528557297 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855042237 139.528557297 5.571 35.855204703 139.528708741 5.840 35.855185115 139.528533235 5.725 35.855042237 139.528557297 5.571</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855061826 139.528732802 5.686 35.855081414 139.528908308 5.802 35.855224292 139.528884247 5.955 35.855061826 139.528732802 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855061826 139.528732802 5.686 35.855224292 139.528884247 5.955 35.855204703 139.528708741 5.840 35.855061826 139.528732802 5.686</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855081414 139.528908308 5.802 35.855101002 139.529083814 5.917 35.855243880 139.529059753 6.070 35.855081414 139.528908308 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855081414 139.528908308 5.802 35.855243880 139.529059753 6.070 35.855224292 139.528884247 5.955 35.855081414 139.528908308 5.802</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855101002 139.529083814 5.917 35.855120590 139.529259320 6.032 35.855263468 139.529235259 6.186 35.855101002 139.529083814 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855101002 139.529083814 5.917 35.855263468 139.529235259 6.186 35.855243880 139.529059753 6.070 35.855101002 139.529083814 5.917</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855120590 139.529259320 6.032 35.855140178 139.529434826 6.147 35.855283055 139.529410766 6.301 35.855120590 139.529259320 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855120590 139.529259320 6.032 35.855283055 139.529410766 6.301 35.855263468 139.529235259 6.186 35.855120590 139.529259320 6.032</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855140178 139.529434826 6.147 35.855159765 139.529610332 6.262 35.855302643 139.529586272 6.416 35.855140178 139.529434826 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855140178 139.529434826 6.147 35.855302643 139.529586272 6.416 35.855283055 139.529410766 6.301 35.855140178 139.529434826 6.147</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855159765 139.529610332 6.262 35.855179352 139.529785839 6.378 35.855322230 139.529761779 6.531 35.855159765 139.529610332 6.262</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855159765 139.529610332 6.262 35.855322230 139.529761779 6.531 35.855302643 139.529586272 6.416 35.855159765 139.529610332 6.262</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855179352 139.529785839 6.378 35.855198939 139.529961345 6.493 35.855341817 139.529937285 6.646 35.855179352 139.529785839 6.378</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855179352 139.529785839 6.378 35.855341817 139.529937285 6.646 35.855322230 139.529761779 6.531 35.855179352 139.529785839 6.378</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855198939 139.529961345 6.493 35.855218525 139.530136852 6.608 35.855361403 139.530112792 6.762 35.855198939 139.529961345 6.493</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855198939 139.529961345 6.493 35.855361403 139.530112792 6.762 35.855341817 139.529937285 6.646 35.855198939 139.529961345 6.493</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855218525 139.530136852 6.608 35.855238112 139.530312358 6.723 35.855380990 139.530288299 6.877 35.855218525 139.530136852 6.608</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855218525 139.530136852 6.608 35.855380990 139.530288299 6.877 35.855361403 139.530112792 6.762 35.855218525 139.530136852 6.608</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855238112 139.530312358 6.723 35.855257698 139.530487865 6.838 35.855400576 139.530463806 6.992 35.855238112 139.530312358 6.723</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855238112 139.530312358 6.723 35.855400576 139.530463806 6.992 35.855380990 139.530288299 6.877 35.855238112 139.530312358 6.723</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855257698 139.530487865 6.838 35.855277284 139.530663371 6.954 35.855420161 139.530639313 7.107 35.855257698 139.530487865 6.838</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855257698 139.530487865 6.838 35.855420161 139.530639313 7.107 35.855400576 139.530463806 6.992 35.855257698 139.530487865 6.838</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855277284 139.530663371 6.954 35.855296869 139.530838878 7.069 35.855439747 139.530814820 7.222 35.855277284 139.530663371 6.954</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855277284 139.530663371 6.954 35.855439747 139.530814820 7.222 35.855420161 139.530639313 7.107 35.855277284 139.530663371 6.954</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855296869 139.530838878 7.069 35.855316454 139.531014385 7.184 35.855459332 139.530990327 7.338 35.855296869 139.530838878 7.069</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855296869 139.530838878 7.069 35.855459332 139.530990327 7.338 35.855439747 139.530814820 7.222 35.855296869 139.530838878 7.069</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854950031 139.526427169 4.342 35.854969623 139.526602674 4.458 35.855112500 139.526578608 4.611 35.854950031 139.526427169 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854950031 139.526427169 4.342 35.855112500 139.526578608 4.611 35.855092908 139.526403103 4.496 35.854950031 139.526427169 4.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854969623 139.526602674 4.458 35.854989215 139.526778179 7.073 35.855132092 139.526754114 7.226 35.854969623 139.526602674 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854969623 139.526602674 4.458 35.855132092 139.526754114 7.226 35.855112500 139.526578608 4.611 35.854969623 139.526602674 4.458</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854989215 139.526778179 7.073 35.855008806 139.526953684 7.188 35.855151683 139.526929619 7.342 35.854989215 139.526778179 7.073</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.854989215 139.526778179 7.073 35.855151683 139.526929619 7.342 35.855132092 139.526754114 7.226 35.854989215 139.526778179 7.073</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855008806 139.526953684 7.188 35.855028397 139.527129189 4.803 35.855171274 139.527105125 4.957 35.855008806 139.526953684 7.188</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855008806 139.526953684 7.188 35.855171274 139.527105125 4.957 35.855151683 139.526929619 7.342 35.855008806 139.526953684 7.188</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855028397 139.527129189 4.803 35.855047987 139.527304695 4.918 35.855190864 139.527280630 5.072 35.855028397 139.527129189 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855028397 139.527129189 4.803 35.855190864 139.527280630 5.072 35.855171274 139.527105125 4.957 35.855028397 139.527129189 4.803</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855047987 139.527304695 4.918 35.855067578 139.527480200 5.034 35.855210455 139.527456136 5.187 35.855047987 139.527304695 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855047987 139.527304695 4.918 35.855210455 139.527456136 5.187 35.855190864 139.527280630 5.072 35.855047987 139.527304695 4.918</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855067578 139.527480200 5.034 35.855087168 139.527655706 5.149 35.855230045 139.527631642 5.302 35.855067578 139.527480200 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855067578 139.527480200 5.034 35.855230045 139.527631642 5.302 35.855210455 139.527456136 5.187 35.855067578 139.527480200 5.034</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855087168 139.527655706 5.149 35.855106758 139.527831211 5.264 35.855249635 139.527807148 5.418 35.855087168 139.527655706 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855087168 139.527655706 5.149 35.855249635 139.527807148 5.418 35.855230045 139.527631642 5.302 35.855087168 139.527655706 5.149</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855106758 139.527831211 5.264 35.855126347 139.528006717 5.379 35.855269225 139.527982654 5.533 35.855106758 139.527831211 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855106758 139.527831211 5.264 35.855269225 139.527982654 5.533 35.855249635 139.527807148 5.418 35.855106758 139.527831211 5.264</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855126347 139.528006717 5.379 35.855145937 139.528182223 5.494 35.855288814 139.528158160 5.648 35.855126347 139.528006717 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855126347 139.528006717 5.379 35.855288814 139.528158160 5.648 35.855269225 139.527982654 5.533 35.855126347 139.528006717 5.379</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855145937 139.528182223 5.494 35.855165526 139.528357729 5.610 35.855308403 139.528333666 5.763 35.855145937 139.528182223 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855145937 139.528182223 5.494 35.855308403 139.528333666 5.763 35.855288814 139.528158160 5.648 35.855145937 139.528182223 5.494</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855165526 139.528357729 5.610 35.855185115 139.528533235 5.725 35.855327992 139.528509172 5.878 35.855165526 139.528357729 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855165526 139.528357729 5.610 35.855327992 139.528509172 5.878 35.855308403 139.528333666 5.763 35.855165526 139.528357729 5.610</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855185115 139.528533235 5.725 35.855204703 139.528708741 5.840 35.855347581 139.528684679 5.994 35.855185115 139.528533235 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855185115 139.528533235 5.725 35.855347581 139.528684679 5.994 35.855327992 139.528509172 5.878 35.855185115 139.528533235 5.725</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855204703 139.528708741 5.840 35.855224292 139.528884247 5.955 35.855367169 139.528860185 6.109 35.855204703 139.528708741 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855204703 139.528708741 5.840 35.855367169 139.528860185 6.109 35.855347581 139.528684679 5.994 35.855204703 139.528708741 5.840</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855224292 139.528884247 5.955 35.855243880 139.529059753 6.070 35.855386757 139.529035692 6.224 35.855224292 139.528884247 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855224292 139.528884247 5.955 35.855386757 139.529035692 6.224 35.855367169 139.528860185 6.109 35.855224292 139.528884247 5.955</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855243880 139.529059753 6.070 35.855263468 139.529235259 6.186 35.855406345 139.529211198 6.339 35.855243880 139.529059753 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855243880 139.529059753 6.070 35.855406345 139.529211198 6.339 35.855386757 139.529035692 6.224 35.855243880 139.529059753 6.070</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855263468 139.529235259 6.186 35.855283055 139.529410766 6.301 35.855425933 139.529386705 6.454 35.855263468 139.529235259 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855263468 139.529235259 6.186 35.855425933 139.529386705 6.454 35.855406345 139.529211198 6.339 35.855263468 139.529235259 6.186</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855283055 139.529410766 6.301 35.855302643 139.529586272 6.416 35.855445520 139.529562212 6.570 35.855283055 139.529410766 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855283055 139.529410766 6.301 35.855445520 139.529562212 6.570 35.855425933 139.529386705 6.454 35.855283055 139.529410766 6.301</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855302643 139.529586272 6.416 35.855322230 139.529761779 6.531 35.855465107 139.529737719 6.685 35.855302643 139.529586272 6.416</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855302643 139.529586272 6.416 35.855465107 139.529737719 6.685 35.855445520 139.529562212 6.570 35.855302643 139.529586272 6.416</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855322230 139.529761779 6.531 35.855341817 139.529937285 6.646 35.855484694 139.529913226 6.800 35.855322230 139.529761779 6.531</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855322230 139.529761779 6.531 35.855484694 139.529913226 6.800 35.855465107 139.529737719 6.685 35.855322230 139.529761779 6.531</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855341817 139.529937285 6.646 35.855361403 139.530112792 6.762 35.855504281 139.530088733 6.915 35.855341817 139.529937285 6.646</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855341817 139.529937285 6.646 35.855504281 139.530088733 6.915 35.855484694 139.529913226 6.800 35.855341817 139.529937285 6.646</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855361403 139.530112792 6.762 35.855380990 139.530288299 6.877 35.855523867 139.530264240 7.030 35.855361403 139.530112792 6.762</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855361403 139.530112792 6.762 35.855523867 139.530264240 7.030 35.855504281 139.530088733 6.915 35.855361403 139.530112792 6.762</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855380990 139.530288299 6.877 35.855400576 139.530463806 6.992 35.855543453 139.530439747 7.146 35.855380990 139.530288299 6.877</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855380990 139.530288299 6.877 35.855543453 139.530439747 7.146 35.855523867 139.530264240 7.030 35.855380990 139.530288299 6.877</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855400576 139.530463806 6.992 35.855420161 139.530639313 7.107 35.855563039 139.530615254 7.261 35.855400576 139.530463806 6.992</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855400576 139.530463806 6.992 35.855563039 139.530615254 7.261 35.855543453 139.530439747 7.146 35.855400576 139.530463806 6.992</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855420161 139.530639313 7.107 35.855439747 139.530814820 7.222 35.855582625 139.530790762 7.376 35.855420161 139.530639313 7.107</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855420161 139.530639313 7.107 35.855582625 139.530790762 7.376 35.855563039 139.530615254 7.261 35.855420161 139.530639313 7.107</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855439747 139.530814820 7.222 35.855459332 139.530990327 7.338 35.855602210 139.530966269 7.491 35.855439747 139.530814820 7.222</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855439747 139.530814820 7.222 35.855602210 139.530966269 7.491 35.855582625 139.530790762 7.376 35.855439747 139.530814820 7.222</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855092908 139.526403103 4.496 35.855112500 139.526578608 4.611 35.855255377 139.526554542 4.765 35.855092908 139.526403103 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855092908 139.526403103 4.496 35.855255377 139.526554542 4.765 35.855235785 139.526379037 4.650 35.855092908 139.526403103 4.496</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855112500 139.526578608 4.611 35.855132092 139.526754114 7.226 35.855274969 139.526730048 7.380 35.855112500 139.526578608 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855112500 139.526578608 4.611 35.855274969 139.526730048 7.380 35.855255377 139.526554542 4.765 35.855112500 139.526578608 4.611</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855132092 139.526754114 7.226 35.855151683 139.526929619 7.342 35.855294560 139.526905554 7.495 35.855132092 139.526754114 7.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855132092 139.526754114 7.226 35.855294560 139.526905554 7.495 35.855274969 139.526730048 7.380 35.855132092 139.526754114 7.226</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855151683 139.526929619 7.342 35.855171274 139.527105125 4.957 35.855314151 139.527081060 5.110 35.855151683 139.526929619 7.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855151683 139.526929619 7.342 35.855314151 139.527081060 5.110 35.855294560 139.526905554 7.495 35.855151683 139.526929619 7.342</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855171274 139.527105125 4.957 35.855190864 139.527280630 5.072 35.855333742 139.527256566 5.226 35.855171274 139.527105125 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855171274 139.527105125 4.957 35.855333742 139.527256566 5.226 35.855314151 139.527081060 5.110 35.855171274 139.527105125 4.957</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855190864 139.527280630 5.072 35.855210455 139.527456136 5.187 35.855353332 139.527432072 5.341 35.855190864 139.527280630 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855190864 139.527280630 5.072 35.855353332 139.527432072 5.341 35.855333742 139.527256566 5.226 35.855190864 139.527280630 5.072</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855210455 139.527456136 5.187 35.855230045 139.527631642 5.302 35.855372922 139.527607578 5.456 35.855210455 139.527456136 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855210455 139.527456136 5.187 35.855372922 139.527607578 5.456 35.855353332 139.527432072 5.341 35.855210455 139.527456136 5.187</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855230045 139.527631642 5.302 35.855249635 139.527807148 5.418 35.855392512 139.527783084 5.571 35.855230045 139.527631642 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855230045 139.527631642 5.302 35.855392512 139.527783084 5.571 35.855372922 139.527607578 5.456 35.855230045 139.527631642 5.302</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855249635 139.527807148 5.418 35.855269225 139.527982654 5.533 35.855412102 139.527958590 5.686 35.855249635 139.527807148 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855249635 139.527807148 5.418 35.855412102 139.527958590 5.686 35.855392512 139.527783084 5.571 35.855249635 139.527807148 5.418</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855269225 139.527982654 5.533 35.855288814 139.528158160 5.648 35.855431691 139.528134097 5.802 35.855269225 139.527982654 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855269225 139.527982654 5.533 35.855431691 139.528134097 5.802 35.855412102 139.527958590 5.686 35.855269225 139.527982654 5.533</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855288814 139.528158160 5.648 35.855308403 139.528333666 5.763 35.855451281 139.528309603 5.917 35.855288814 139.528158160 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855288814 139.528158160 5.648 35.855451281 139.528309603 5.917 35.855431691 139.528134097 5.802 35.855288814 139.528158160 5.648</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855308403 139.528333666 5.763 35.855327992 139.528509172 5.878 35.855470870 139.528485110 6.032 35.855308403 139.528333666 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855308403 139.528333666 5.763 35.855470870 139.528485110 6.032 35.855451281 139.528309603 5.917 35.855308403 139.528333666 5.763</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855327992 139.528509172 5.878 35.855347581 139.528684679 5.994 35.855490458 139.528660617 6.147 35.855327992 139.528509172 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855327992 139.528509172 5.878 35.855490458 139.528660617 6.147 35.855470870 139.528485110 6.032 35.855327992 139.528509172 5.878</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855347581 139.528684679 5.994 35.855367169 139.528860185 6.109 35.855510047 139.528836123 6.262 35.855347581 139.528684679 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855347581 139.528684679 5.994 35.855510047 139.528836123 6.262 35.855490458 139.528660617 6.147 35.855347581 139.528684679 5.994</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855367169 139.528860185 6.109 35.855386757 139.529035692 6.224 35.855529635 139.529011630 6.378 35.855367169 139.528860185 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855367169 139.528860185 6.109 35.855529635 139.529011630 6.378 35.855510047 139.528836123 6.262 35.855367169 139.528860185 6.109</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855386757 139.529035692 6.224 35.855406345 139.529211198 6.339 35.855549223 139.529187137 6.493 35.855386757 139.529035692 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855386757 139.529035692 6.224 35.855549223 139.529187137 6.493 35.855529635 139.529011630 6.378 35.855386757 139.529035692 6.224</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855406345 139.529211198 6.339 35.855425933 139.529386705 6.454 35.855568810 139.529362644 6.608 35.855406345 139.529211198 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855406345 139.529211198 6.339 35.855568810 139.529362644 6.608 35.855549223 139.529187137 6.493 35.855406345 139.529211198 6.339</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855425933 139.529386705 6.454 35.855445520 139.529562212 6.570 35.855588398 139.529538151 6.723 35.855425933 139.529386705 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855425933 139.529386705 6.454 35.855588398 139.529538151 6.723 35.855568810 139.529362644 6.608 35.855425933 139.529386705 6.454</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855445520 139.529562212 6.570 35.855465107 139.529737719 6.685 35.855607985 139.529713659 6.838 35.855445520 139.529562212 6.570</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855445520 139.529562212 6.570 35.855607985 139.529713659 6.838 35.855588398 139.529538151 6.723 35.855445520 139.529562212 6.570</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855465107 139.529737719 6.685 35.855484694 139.529913226 6.800 35.855627572 139.529889166 6.954 35.855465107 139.529737719 6.685</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855465107 139.529737719 6.685 35.855627572 139.529889166 6.954 35.855607985 139.529713659 6.838 35.855465107 139.529737719 6.685</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855484694 139.529913226 6.800 35.855504281 139.530088733 6.915 35.855647159 139.530064673 7.069 35.855484694 139.529913226 6.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855484694 139.529913226 6.800 35.855647159 139.530064673 7.069 35.855627572 139.529889166 6.954 35.855484694 139.529913226 6.800</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855504281 139.530088733 6.915 35.855523867 139.530264240 7.030 35.855666745 139.530240181 7.184 35.855504281 139.530088733 6.915</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855504281 139.530088733 6.915 35.855666745 139.530240181 7.184 35.855647159 139.530064673 7.069 35.855504281 139.530088733 6.915</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855523867 139.530264240 7.030 35.855543453 139.530439747 7.146 35.855686331 139.530415688 7.299 35.855523867 139.530264240 7.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855523867 139.530264240 7.030 35.855686331 139.530415688 7.299 35.855666745 139.530240181 7.184 35.855523867 139.530264240 7.030</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855543453 139.530439747 7.146 35.855563039 139.530615254 7.261 35.855705917 139.530591196 7.414 35.855543453 139.530439747 7.146</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855543453 139.530439747 7.146 35.855705917 139.530591196 7.414 35.855686331 139.530415688 7.299 35.855543453 139.530439747 7.146</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855563039 139.530615254 7.261 35.855582625 139.530790762 7.376 35.855725503 139.530766704 7.530 35.855563039 139.530615254 7.261</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855563039 139.530615254 7.261 35.855725503 139.530766704 7.530 35.855705917 139.530591196 7.414 35.855563039 139.530615254 7.261</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855582625 139.530790762 7.376 35.855602210 139.530966269 7.491 35.855745088 139.530942211 7.645 35.855582625 139.530790762 7.376</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
<gml:Triangle>
<gml:exterior>
<gml:LinearRing>
<gml:posList>35.855582625 139.530790762 7.376 35.855745088 139.530942211 7.645 35.855725503 139.530766704 7.530 35.855582625 139.530790762 7.376</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Triangle>
</gml:trianglePatches>
</gml:TriangulatedSurface>
</dem:tin>
</dem:TINRelief>
</dem:reliefComponent>
</dem:ReliefFeature>
</core:cityObjectMember>
</core:CityModel>
