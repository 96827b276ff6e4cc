import { iptcUri, type SourceType } from '#domain/picture/source-type.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const IPTC_EXT = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/'

/** An XMP packet that says how a picture came about, and nothing else. */
export const sourceXmp = (type: SourceType): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="${IPTC_EXT}"><Iptc4xmpExt:DigitalSourceType>${iptcUri(type)}</Iptc4xmpExt:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta>`
