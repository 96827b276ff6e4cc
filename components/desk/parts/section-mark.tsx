import type { SectionAccent } from '#domain/views.ts'

export function SectionMark({ section }: { section: { name: string; accent: SectionAccent } }) {
  return <span className={`sec ${section.accent}`}>{section.name}</span>
}
