'use client'
import { useId, useState } from 'react'
import { LinkField } from '#components/desk/editor/linking/link-field.tsx'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useBannerLink } from '#components/desk/reader-banner/use-banner-link.ts'
import { useReaderBanner } from '#components/desk/reader-banner/use-reader-banner.ts'
import { readerBannerWords as words } from '#components/desk/words/reader-banner.ts'
import { type BannerFields, bannerLevel } from '#domain/paper/banner-fields.ts'

/** The fields of the dialog at first; `endsAt` in ms UTC. */
export type BannerDraft = BannerFields & { endsAt: number }

/** How long a banner stays unless an editor says otherwise. */
const USUAL_MS = 2 * 3_600_000
const MINUTE_MS = 60_000
const MAX_TEXT = 120

/** A banner that breaks the news of a story, as the dialog suggests it. */
export const bannerOfStory = ({ id, headline }: { id: number; headline: string }): BannerDraft => ({
  text: headline.slice(0, MAX_TEXT),
  level: 'breaking',
  href: '',
  article: id,
  endsAt: inTwoHours(),
})

export const emptyBanner = (): BannerDraft => ({
  text: '',
  level: 'breaking',
  href: '',
  article: null,
  endsAt: inTwoHours(),
})

/** The date-time field shows no seconds. */
const inTwoHours = () => Math.ceil((Date.now() + USUAL_MS) / MINUTE_MS) * MINUTE_MS

type Props = { first: BannerDraft; headline?: string; onClose: () => void }

/** Shows a banner to readers: its text, level, link and end. With `headline` it is about that story. */
export function BannerDialog({ first, headline, onClose }: Props) {
  const id = useId()
  const { banner, show } = useReaderBanner()
  const [fields, setFields] = useState(first)
  const [endsAt, setEndsAt] = useState<number | null | undefined>(first.endsAt)
  const [why, setWhy] = useState<string | null>(null)
  const change = (to: Partial<BannerFields>) => setFields((before) => ({ ...before, ...to }))
  const link = useBannerLink(first, headline)
  const submit = async () => {
    if (typeof endsAt !== 'number') return setWhy(words.noEnd)
    const target = await link.target()
    if (target === null) return
    const refused = await show({ ...fields, ...target, endsAt })
    if (refused === null) onClose()
    else setWhy(refused)
  }
  return (
    <ActDialog
      title={words.title}
      describe={words.hint}
      onSubmit={() => void submit()}
      onClose={onClose}
      does={words.show}
      refusal={why}
    >
      <div className="field">
        <label htmlFor={`${id}-text`}>{words.text}</label>
        <textarea
          id={`${id}-text`}
          rows={2}
          required
          maxLength={MAX_TEXT}
          value={fields.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <Segmented
        label={words.level}
        value={fields.level}
        choices={bannerLevel.options.map((value) => ({ value, name: words.levels[value] }))}
        onChoose={(level) => change({ level })}
      />
      <LinkField label={words.link} {...link.field} />
      <p className="hint">{link.says}</p>
      <div className="field">
        <label htmlFor={`${id}-end`}>{words.ends}</label>
        <MomentField id={`${id}-end`} at={endsAt ?? null} onChange={setEndsAt} />
      </div>
      {banner && banner.text !== first.text && <p className="hint">{words.replaces(banner.text)}</p>}
    </ActDialog>
  )
}
