/** `unknown`: the letter was begun and no answer is known; it is never sent again by itself. `skipped`: the reader left before, or the edition was too old. */
export type SendingState = 'queued' | 'claimed' | 'later' | 'accepted' | 'refused' | 'unknown' | 'skipped'
export type EditionState = 'draft' | 'scheduled' | 'sending' | 'stopped' | 'sent'
export const EDITION_STOPS = ['by-hand', 'epoch', 'sender-refused', 'story-withdrawn'] as const
export type EditionStop = (typeof EDITION_STOPS)[number]
export type LaneStop = 'refused' | 'complaints' | 'by-hand'
export type LeftWhy = 'reader' | 'one-click' | 'bounced' | 'complained'
export type SuppressedWhy = 'erased' | 'bounced' | 'complained'
/** Letters that are claimed and have no answer yet, over all lanes: so many may be unknown after a crash. */
export const MOST_CLAIMED = 20
