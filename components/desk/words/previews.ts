import type { Look } from '#components/desk/previews/looks.ts'

const times = (n: number) => (n === 1 ? 'opened once' : `opened ${n} times`)

/** Links that show a draft to somebody outside, and the page of previews (`/desk/articles/…/previews`). */
export const previewsWords = {
  share: {
    open: 'Share preview',
    /** The ellipsis means that a choice follows. */
    dialog: 'Share preview…',
    /** In a menu: makes a link of the usual duration at once. */
    now: 'Copy preview link',
    title: 'Share a preview',
    hint: 'Whoever has the link sees this story as it stands, and what you change later, until the link ends. It ends early if you revoke it, or if the story is withdrawn or deleted.',
    duration: 'The link ends after',
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    create: 'Copy new link',
    creating: 'Making the link…',
    copied: (time: string) => `Link copied. It ends ${time}.`,
    made: (time: string) => `The link is ready. It ends ${time}.`,
    link: 'Preview link',
    lost: 'The address is shown only now. If you lose it, make a new link.',
    unsaved: 'Your latest changes could not be saved, so no link was made.',
    failed: (why: string) => `No link was made. ${why}`,
  },
  links: {
    heading: 'Preview links',
    none: 'No open links. Nobody outside can see this story.',
    /** `hint` is the end of the address. */
    name: (hint: string) => `…${hint}`,
    ends: (time: string) => `ends ${time}`,
    by: (name: string, time: string) => `${name}, ${time}`,
    somebody: 'Somebody',
    never: 'not opened yet',
    uses: (n: number, time: string) => `${times(n)}, last ${time}`,
    revoke: 'Revoke',
    revoked: 'The link was revoked.',
    failed: (why: string) => `The link was not revoked. ${why}`,
    notLoaded: 'The preview links could not be loaded.',
  },
  page: {
    open: 'All previews',
    title: 'Previews',
    back: 'Back to the story',
    /** The subject of “… could not be read.” */
    what: 'The story',
    look: 'Show as',
    looks: {
      phone: 'Phone',
      desktop: 'Desktop',
      card: 'Share card',
      search: 'Search result',
      feed: 'Feed item',
    } satisfies Record<Look, string>,
    dark: 'Dark',
    fullPage: 'Full page',
    frame: (look: string) => `Preview: ${look}`,
    /** The sentence under each look. */
    notes: {
      phone: '390 pixels wide. Only what is saved is shown.',
      desktop: '1,280 pixels wide. Only what is saved is shown.',
      card: 'Chats and social networks show a link like this; each draws it a little differently.',
      search: 'Search engines may choose another description.',
      feed: 'The content of the item. Each feed reader has its own type and colours.',
    } satisfies Record<Look, string>,
    drawn: 'The story has no picture that is wide enough, so a card is drawn from its headline.',
    notSearched: 'The policy of its source keeps this story out of search engines.',
  },
}
