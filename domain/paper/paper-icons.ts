/** The icons of a paper as files: their side in pixels, and how much of it the logo may take. */
export const PAPER_ICONS = {
  '/favicon.ico': { side: 48, room: 1 },
  '/icons/192.png': { side: 192, room: 0.8 },
  '/icons/512.png': { side: 512, room: 0.8 },
  // A circle of four fifths is all that a mask leaves for certain, and a logo must fit into it with its corners.
  '/icons/maskable-512.png': { side: 512, room: 0.56 },
  '/apple-touch-icon.png': { side: 180, room: 0.8 },
} as const

export type PaperIconPath = keyof typeof PAPER_ICONS
