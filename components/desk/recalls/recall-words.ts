import { type Message, msg, t } from '#domain/messages/t.ts'
import type { PlaceSeen, RecallPlaces, RecallRow, RecallView } from '#domain/recalls/recall-views.ts'

const CHANGED: Record<keyof RecallPlaces, Message> = {
  stories: msg('Public stories'),
  scheduled: msg('Scheduled stories'),
  drafts: msg('Drafts, which stay on the desk'),
  lists: msg('Fronts and lists, with their feeds'),
  slots: msg('Slots of the front, filled automatically'),
  sitemaps: msg('Sitemaps'),
  cards: msg('Share pictures and frames'),
  searches: msg('Entries of the search'),
  links: msg('Other stories that link to them'),
  pictures: msg('Pictures that nothing else shows'),
  editions: msg('Web copies of newsletters'),
  letters: msg('Letters already sent'),
  partners: msg('Partners'),
}
/** Copies that nobody can call back. */
const KEPT_ELSEWHERE = new Set<keyof RecallPlaces>(['letters', 'partners'])

type Figure = readonly [name: string, value: number]

/** The numbers by place that are not 0, of what changes or of what cannot be called back. */
export const figuresOf = (places: RecallView['places'], which: 'changes' | 'stays'): Figure[] =>
  (Object.keys(CHANGED) as (keyof RecallPlaces)[]).flatMap((place) => {
    const value = places[place] ?? 0
    return value > 0 && KEPT_ELSEWHERE.has(place) === (which === 'stays') ? [[t(CHANGED[place]), value] as const] : []
  })

export const PLACES: Record<PlaceSeen['place'], Message> = {
  story: msg('Pages of stories'),
  front: msg('The front'),
  list: msg('Lists'),
  feed: msg('Feeds'),
  sitemap: msg('Sitemaps'),
  search: msg('Search'),
  card: msg('Share pictures'),
  frame: msg('Frames of other sites'),
  edition: msg('Web copies of newsletters'),
  partner: msg('What partners are given'),
  file: msg('Files of the picture'),
  cache: msg('The cache in front'),
}

const STATES: Record<RecallRow['state'], Message> = {
  going: msg('going', 'recall'),
  done: msg('done', 'recall'),
  undoing: msg('being undone', 'recall'),
  undone: msg('undone', 'recall'),
}
export const stateSaid = ({ state }: Pick<RecallRow, 'state'>): string => t(STATES[state])

const KINDS: Record<RecallRow['kind'], Message> = {
  story: msg('Story'),
  source: msg('Everything of a source'),
  picture: msg('Picture'),
}
export const kindSaid = ({ kind }: Pick<RecallRow, 'kind'>): string => t(KINDS[kind])

/** The person who recalled it, or the end of rights that did. */
export const bySaid = ({ by, cause }: Pick<RecallRow, 'by' | 'cause'>): string => {
  if (cause === 'licence') return t('the end of a licence')
  return cause === 'expiry' ? t('the end of its rights') : (by ?? t('the server'))
}
