import type { ReactNode } from 'react'
import { sectionPath } from '#domain/urls/paths.ts'
import type { SectionRef } from '#domain/views.ts'

/** The heading of a section's band: its linked name, under a hairline with a short bar in the section's accent. */
export function BandHead({ section, strapline }: { section: SectionRef; strapline?: string }) {
  return (
    <header className="band-head" data-section={section.accent}>
      <h2>
        <a href={sectionPath(section.slug)}>{section.name}</a>
      </h2>
      {strapline && <p>{strapline}</p>}
    </header>
  )
}

/** The heading of a band that belongs to no section. */
export function PlainHead({ title, note }: { title: ReactNode; note?: ReactNode }) {
  return (
    <header className="band-head">
      <h2>{title}</h2>
      {note && <p>{note}</p>}
    </header>
  )
}
