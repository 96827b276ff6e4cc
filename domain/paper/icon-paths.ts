/** Icon files of a paper: side length in pixels, and the share of it that the logo may fill. */
export const PAPER_ICONS = {
  '/favicon.ico': { side: 48, room: 1 },
  '/icons/192.png': { side: 192, room: 0.8 },
  '/icons/512.png': { side: 512, room: 0.8 },
  // A mask shows at least a circle of four fifths of the side, and the logo must fit into it with its corners.
  '/icons/maskable-512.png': { side: 512, room: 0.56 },
  '/apple-touch-icon.png': { side: 180, room: 0.8 },
} as const

export type PaperIconPath = keyof typeof PAPER_ICONS
