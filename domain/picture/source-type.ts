import { z } from 'zod'
import type { Words } from '#domain/words/words.ts'

/** How a picture came about: by a camera, edited by people, with parts made by AI, or made by AI as a whole. */
export const sourceType = z.enum(['captured', 'edited', 'composite', 'synthetic'])
export type SourceType = z.infer<typeof sourceType>
/** The types that readers are told of. */
type ByMachine = Extract<SourceType, 'composite' | 'synthetic'>

/** The codes of the IPTC's digital source types (https://cv.iptc.org/newscodes/digitalsourcetype/). */
export const IPTC_CODES: Record<SourceType, string> = {
  captured: 'digitalCapture',
  edited: 'humanEdits',
  composite: 'compositeWithTrainedAlgorithmicMedia',
  synthetic: 'trainedAlgorithmicMedia',
}
/** Further codes that files have. `composite` says that parts may be made by AI, so that an editor has to look. */
const OTHER_CODES: Record<string, SourceType> = {
  computationalCapture: 'captured',
  negativeFilm: 'captured',
  positiveFilm: 'captured',
  print: 'captured',
  minorHumanEdits: 'edited',
  algorithmicallyEnhanced: 'edited',
  compositeCapture: 'edited',
  composite: 'composite',
  compositeSynthetic: 'composite',
}
const OWN_CODES = Object.entries(IPTC_CODES).map(([type, code]): [string, string] => [code, type])
const BY_CODE = new Map<string, string>([...OWN_CODES, ...Object.entries(OTHER_CODES)])
const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

export const iptcUri = (type: SourceType): string => IPTC + IPTC_CODES[type]

/** The type that a text names by an IPTC address or its code alone; null if it names none that we have. */
export const sourceTypeIn = (text: string): SourceType | null =>
  sourceType.safeParse(BY_CODE.get(/(?:digitalsourcetype\/|^)(\w+)\/?\s*$/i.exec(text)?.[1] ?? '')).data ?? null

/** The members of schema.org’s enumeration of the IPTC’s codes. */
export const SCHEMA_SOURCES: Record<SourceType, string> = {
  captured: 'https://schema.org/DigitalCaptureDigitalSource',
  edited: 'https://schema.org/MinorHumanEditsDigitalSource',
  composite: 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  synthetic: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
}

export const isByMachine = (type: SourceType | null | undefined): type is ByMachine =>
  type === 'composite' || type === 'synthetic'

/** Words for readers below a picture that AI made, wholly or in part; empty for any other. */
export const machineWords = ({ sourceType: type }: { sourceType?: SourceType | null }, words: Words): string =>
  isByMachine(type) ? words.machinePictures[type] : ''
