import { decodedText } from '#domain/import/decoded-text.ts'
import type { StagedPicture, StagedStory } from '#domain/import/stage/staged-story.ts'

const IMAGE = /<img\b[^<>]*\ssrc="([^"]*)"[^<>]*>/gi

/**
 * Texts of the pictures in a text, by address, where the export knows an alternative text or a credit that the HTML lacks.
 */
export function pictureTexts(
  html: string,
  pictureAt: (url: string) => StagedPicture | undefined,
): StagedStory['texts'] {
  const texts: StagedStory['texts'] = {}
  for (const { 0: tag, 1: quoted = '' } of html.matchAll(IMAGE)) {
    const src = decodedText(quoted)
    const known = pictureAt(src)
    if (!known) continue
    const alt = /\salt="[^"]/.test(tag) ? '' : known.alt
    const credit = known.credit !== '' && html.includes(known.credit) ? '' : known.credit
    if (alt !== '' || credit !== '') texts[src] = { alt, caption: '', credit }
  }
  return texts
}

/** Addresses of the pictures in a text. */
export const picturesIn = (html: string): string[] =>
  [...html.matchAll(IMAGE)].map(({ 1: quoted = '' }) => decodedText(quoted))
