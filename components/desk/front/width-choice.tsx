'use client'
import type { Width } from '#components/desk/front/stage.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { frontWords } from '#components/desk/words/front.ts'

const words = frontWords.width
const CHOICES = (['desktop', 'phone'] as const).map((value) => ({ value, name: words[value] }))

/** Chooses the width of the preview. */
export function WidthChoice({ width, onChange }: { width: Width; onChange: (width: Width) => void }) {
  return <Segmented label={words.label} value={width} choices={CHOICES} onChoose={onChange} />
}
