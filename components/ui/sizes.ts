/**
 * Values of `sizes` by slot, from which the browser chooses a rendition. A full-width picture on a phone is declared a
 * sixth narrower than it is: on such dense screens nobody sees the difference, and it takes half the bytes.
 */
export const SIZES = {
  lead: '(width < 48rem) 84vw, (width < 64rem) 60vw, (width < 125rem) 41rem, 53rem',
  teaser: '(width < 48rem) 50vw, (width < 125rem) 20rem, 25rem',
  thumb: '(width < 48rem) 6.5rem, 20rem',
  wide: '(width < 48rem) 84vw, (width < 64rem) 100vw, (width < 125rem) 30rem, 37rem',
  feature: '(width < 48rem) 84vw, 45rem',
  opening: '(width < 48rem) 84vw, (width < 64rem) 100vw, (width < 125rem) 41rem, 53rem',
  article: '(width < 48rem) 84vw, (width < 64rem) 100vw, (width < 90rem) 61vw, (width < 125rem) 55rem, 72rem',
  full: '(width < 48rem) 84vw, (width < 90rem) 92vw, (width < 125rem) 75rem, 109rem',
  prose: '(width < 48rem) 84vw, (width < 125rem) 34rem, 72rem',
  third: '(width < 48rem) 6.5rem, (width < 64rem) 45vw, (width < 125rem) 27rem, 35rem',
  small: '7rem',
  half: '(width < 48rem) 50vw, 17rem',
  quarter: '(width < 48rem) 45vw, (width < 125rem) 20rem, 26rem',
  face: '12rem',
  smallFace: '6rem',
  logo: '20rem',
} as const
