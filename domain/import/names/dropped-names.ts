import { storedSentences } from '#domain/messages/stored-sentences.ts'
import { type Message, msg } from '#domain/messages/t.ts'

/** Names that `Dropped` gives to parts of HTML; any other is the name of an element, with its address. */
export const DROPPED_NAMES: readonly Message[] = [
  msg('comment', 'import'),
  msg('hidden text'),
  msg('deleted text'),
  msg('{name} (its text stays)'),
  msg('{name} (a link stays)'),
  msg('{name} below the twenty-fourth level (its text stays)'),
  msg('link {address}'),
  msg('link in a caption'),
  msg('link in a caption {address}'),
  msg('link in a footnote'),
  msg('link in a footnote {address}'),
  msg('text after four million characters'),
  msg('markup that is nested too deep'),
  msg('marks in a text of more than 5,000 pieces (its words stay)'),
  msg('the end of a line of more than 2,000 characters'),
  msg('block after the five-thousandth ({n})'),
  msg('what is beyond one megabyte ({n} blocks)'),
  msg('level of a list below the ninth (its items stay)'),
  msg('inner list item after the two-thousandth ({n})'),
  msg('order of a list (it counts down)'),
  msg('number of a list (it starts at {n})'),
  msg('number of a list (type {type})'),
  msg('number of a list item ({value})'),
  msg('table column after the fiftieth'),
  msg('footnote (its mark stays)'),
  msg('heading of the footnotes'),
  msg('heading of the footnotes {words}'),
]

/** Says such a name in the language that is spoken here. */
export const droppedName: (name: string) => string = storedSentences(DROPPED_NAMES)
