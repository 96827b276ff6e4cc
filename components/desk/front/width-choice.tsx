'use client'
import type { Width } from '#components/desk/front/stage.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'

const CHOICES: { value: Width; name: string }[] = [
  { value: 'desktop', name: 'Desktop' },
  { value: 'phone', name: 'Phone' },
]

/** Chooses the width of the preview. */
export function WidthChoice({ width, onChange }: { width: Width; onChange: (width: Width) => void }) {
  return <Segmented label="Preview" value={width} choices={CHOICES} onChoose={onChange} />
}
