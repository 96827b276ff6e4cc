import type { Place } from '#domain/article/front/front-places.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** In CSS pixels of the desk's page, from the frame's corner. */
export type Box = { top: number; left: number; width: number; height: number }

/** Measures where each slot's story is on a readers' page, found by the link to it, and scales that. */
export function slotBoxes(body: HTMLElement, { stories, standing }: FrontSheet, scale: number): Map<Place, Box> {
  const slugs = new Map(stories.map((one) => [one.id, one.slug]))
  const boxes = new Map<Place, Box>()
  for (const { place, story: id } of standing) {
    const story = body.querySelector(`main a[href="${articlePath(slugs.get(id) ?? '')}"]`)?.closest('.story, li')
    if (!story || place.startsWith('latest')) continue
    // For a full-width story the parent is measured, because it contains everything drawn over it.
    const around = story.parentElement?.matches('.big, .live-top') ? story.parentElement : story
    const { top, left, width, height } = around.getBoundingClientRect()
    boxes.set(place, { top: top * scale, left: left * scale, width: width * scale, height: height * scale })
  }
  return boxes
}
