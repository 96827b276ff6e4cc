import type { ReactNode } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'

export const PANEL_IN_VIEW = 'sticky top-top-bar max-h-[calc(100dvh-var(--spacing-top-bar))] overflow-auto'
const LONG = 'grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-4 narrow:border-t-2 narrow:border-ink'
export const PANEL = `${LONG} ${PANEL_IN_VIEW} narrow:static narrow:max-h-none narrow:overflow-visible`

type Props = {
  label: string
  title?: string
  note?: string
  /** Scrolls with the page; other panels stay in view beside the preview. */
  isLong?: boolean
  children: ReactNode
}

/** A panel beside the preview, or in a sheet over it. */
export const FrontPanel = ({ label, title, note, isLong = false, children }: Props) => (
  <aside className={isLong ? LONG : PANEL} aria-label={label}>
    {title !== undefined && <SectionTitle note={note}>{title}</SectionTitle>}
    {children}
  </aside>
)
