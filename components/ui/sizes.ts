/** How wide a picture stands, by its slot: what the browser chooses a rendition by. */
export const SIZES = {
  lead: '(width < 44rem) 100vw, (width < 68rem) 60vw, 41rem',
  teaser: '(width < 44rem) 50vw, 20rem',
  thumb: '(width < 44rem) 6.5rem, 20rem',
  wide: '(width < 68rem) 100vw, 30rem',
  feature: '(width < 44rem) 100vw, 45rem',
  opening: '(width < 68rem) 100vw, 41rem',
  article: '(width < 68rem) 100vw, 55rem',
  prose: '(width < 44rem) 100vw, 34rem',
  half: '(width < 44rem) 50vw, 17rem',
  face: '12rem',
  smallFace: '6rem',
  logo: '20rem',
} as const
