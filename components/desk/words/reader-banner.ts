import type { BannerLevel } from '#domain/paper/banner-fields.ts'

/** The breaking banner that readers see: its dialog, and its line above the front. */
export const readerBannerWords = {
  act: 'Banner…',
  title: 'Banner for readers',
  hint: 'Readers see it at once, on the front and on every other page. It ends by itself.',
  text: 'Text',
  level: 'Level',
  levels: {
    breaking: 'Breaking',
    developing: 'Developing',
    notice: 'Notice',
  } satisfies Record<BannerLevel, string>,
  link: 'Link',
  linkHint: 'Words of a headline, a name, or an address; empty: no link',
  linksTo: (headline: string) => `It links to “${headline}”, and is hidden while that story is not public.`,
  ends: 'Ends',
  noEnd: 'Choose when it ends.',
  replaces: (text: string) => `It replaces the banner “${text}”.`,
  show: 'Show banner',
  shown: (time: string) => `Readers see the banner until ${time}.`,
  ended: 'The banner has ended.',
  now: (label: string, text: string) => `${label}: “${text}”`,
  until: (time: string) => `Readers see this banner until ${time}.`,
  hidden: 'Hidden, because its story is not public.',
  none: 'No banner.',
  change: 'Change…',
  end: 'End now',
}
