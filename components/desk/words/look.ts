import type { LookPage } from '#domain/paper/look-change.ts'
import type { CardLayout, NameplateSize, TypePair } from '#domain/paper/look-fields.ts'

/** The look of the paper (`/desk/settings/look`): tried on the front, a story and its share picture, then published. */
export const lookWords = {
  title: 'Look of the paper',
  back: 'Back to the settings',
  subject: 'The look',
  loading: 'Loading the look',
  changes: 'not published yet',
  noChanges: 'as readers see it',
  discard: 'Discard',
  publish: 'Publish look',
  published: 'The look is published. Readers see it on the next page that they open.',
  undo: 'The former look is back.',
  open: 'Change the look…',
  settingHint: 'typefaces, colour, logos, icon and share pictures, each tried before readers see it',
  type: {
    name: 'Typefaces',
    hint: 'of headlines and text; text is in Literata with Libre Franklin and Bitter, in Newsreader with Schibsted Grotesk',
  },
  types: {
    newsreader: 'Newsreader',
    literata: 'Literata',
    franklin: 'Libre Franklin',
    bitter: 'Bitter',
    schibsted: 'Schibsted Grotesk',
  } satisfies Record<TypePair, string>,
  nameplate: { name: 'Nameplate', hint: 'the name or logo at the top of each page' },
  nameplates: { small: 'Small', usual: 'Medium', large: 'Large' } satisfies Record<NameplateSize, string>,
  logoDark: {
    name: 'Logo on dark pages',
    hint: 'if the logo cannot be seen on a dark page',
    pick: 'Choose the logo for dark pages',
  },
  icon: {
    name: 'Icon',
    hint: 'in browser tabs and on home screens; without one it is the logo, otherwise the first letter of the name',
    pick: 'Choose the icon',
  },
  choose: 'Choose a picture…',
  change: 'Change…',
  remove: 'Remove',
  cards: { name: 'Share pictures', hint: 'of stories with a picture, where links are shown elsewhere' },
  cardLayouts: {
    picture: 'Picture alone',
    headline: 'With headline and name',
  } satisfies Record<CardLayout, string>,
  preview: 'Preview',
  page: 'Page',
  pages: { front: 'Front', story: 'Story', card: 'Share picture' } satisfies Record<LookPage, string>,
  screen: 'Screen',
  screens: { phone: 'Phone', desktop: 'Desktop' },
}
