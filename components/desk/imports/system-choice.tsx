'use client'
import { useState } from 'react'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { importsWords } from '#components/desk/words/imports.ts'

const { start: words } = importsWords
const SYSTEMS = ['wordpress', 'ghost', 'substack', 'medium', 'blogger', 'markdown', 'other'] as const
type System = (typeof SYSTEMS)[number]

/**
 * Says how to get an export from the system that the person comes from. The format itself is recognised from the files.
 */
export function SystemChoice() {
  const [system, setSystem] = useState<System>('wordpress')
  return (
    <PagePart title={words.from}>
      <Segmented
        className="max-w-full flex-wrap"
        label={words.from}
        value={system}
        choices={SYSTEMS.map((value) => ({ value, name: words.systems[value].name }))}
        onChoose={setSystem}
      />
      <p className="max-w-176 text-ink-2" aria-live="polite">
        {words.systems[system].how}
      </p>
    </PagePart>
  )
}
