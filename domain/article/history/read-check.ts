import type { ReceiptCheck, StoredCheck } from '#domain/article/history/receipt-views.ts'
import { t } from '#domain/messages/t.ts'

/**
 * Returns a stored check with its name and its sentence in the language that is spoken here. Of rows that earlier
 * versions wrote, which have no values, both are shown as they are stored.
 */
export function readCheck({ values, ...check }: StoredCheck): ReceiptCheck {
  const { name, said = '' } = check
  if (values === undefined) return { ...check, name: NAMES[name]?.() ?? name, said }
  return { ...check, name: nameOf(check), said: sentenceOf({ ...check, values }) }
}

/** Names that receipts of earlier versions have, too. */
const NAMES: Readonly<Record<string, () => string>> = {
  Front: () => t('Front'),
  Feed: () => t('Feed'),
  'Article page': () => t('Article page'),
  'The receipt itself': () => t('The receipt itself'),
}
const KEYS: Readonly<Record<string, string>> = {
  front: 'Front',
  feed: 'Feed',
  article: 'Article page',
  receipt: 'The receipt itself',
}

const nameOf = ({ key, name }: Pick<StoredCheck, 'key' | 'name'>): string =>
  NAMES[KEYS[key] ?? '']?.() ?? t('Section {name}', { name })

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
