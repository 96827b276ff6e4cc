import type { ReceiptCheck, StoredCheck } from '#domain/article/history/receipt-views.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/**
 * Returns a stored check with its name and its sentence in the language that is spoken here. Of rows that earlier
 * versions wrote, which have no values, the sentence is shown as it is stored, and so is the name of a section.
 */
export function readCheck({ values, ...check }: StoredCheck): ReceiptCheck {
  const { name, said = '' } = check
  const own = NAMES[check.key]
  if (values === undefined) return { ...check, name: own ? t(own) : name, said }
  const named = own ? t(own) : t('Section {name}', { name })
  return { ...check, name: named, said: sentenceOf({ ...check, values }) }
}

/** Names of what is checked, by the keys of their checks; of all others, which are sections, the name is stored. */
const NAMES: Readonly<Record<string, Message>> = {
  front: msg('Front'),
  feed: msg('Feed'),
  article: msg('Article page'),
  receipt: msg('The receipt itself'),
}

type Coded = Pick<StoredCheck, 'key' | 'code'> & { values: NonNullable<StoredCheck['values']> }
function sentenceOf({ key, code, values }: Coded): string {
  switch (code) {
    case 'no-answer':
      if (key === 'receipt') return t('The pages could not be checked; the server’s log says why.')
      return t('It did not answer: {reason}.', values)
    case 'wrong-status':
      return t('It answered {status} and not {wanted}.', values)
    case 'old-headline':
      return 'heading' in values ? t('Its headline is “{heading}”.', values) : t('The old headline is still there.')
    case 'old-text':
      return t('These words are not on it: “{words}”', values)
    case 'old-date':
      return t('Its date is {date}.', values)
    case 'no-note':
      return t('The note of the correction is missing.')
    case 'wrong-order':
      return t('Another story stands first.')
    case 'not-there':
    case 'still-there':
      return placeSentence(code, values)
    default:
      return ''
  }
}

function placeSentence(code: 'not-there' | 'still-there', values: Coded['values']): string {
  if ('problem' in values) return t('It cannot be read.')
  if ('missing' in values)
    return t(
      '{missing, plural, one {# of {all, number} is missing: “{headline}” …} other {# of {all, number} are missing: “{headline}” …}}',
      values,
    )
  return code === 'still-there' ? t('It still has the story.') : t('It does not have the story.')
}
