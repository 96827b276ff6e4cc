'use client'
import { z } from 'zod'
import { LinkField } from '#components/desk/editor/linking/link-field.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SegmentedField } from '#components/desk/parts/field/choice-fields.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { TextArea } from '#components/desk/parts/field/text-field.tsx'
import { TimeFormField } from '#components/desk/parts/field/time-form-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useBannerLink } from '#components/desk/reader-banner/use-banner-link.ts'
import { type BannerDraft, useReaderBanner } from '#components/desk/reader-banner/use-reader-banner.ts'
import { msg, t } from '#domain/messages/t.ts'
import { bannerFields, bannerLevel } from '#domain/paper/banner-fields.ts'

/** Names of the levels of a banner. */
export const LEVEL_NAMES = {
  breaking: msg('Breaking', 'of news'),
  developing: msg('Developing', 'of news'),
  notice: msg('Notice'),
}

/** How long a banner stays unless an editor says otherwise. */
const USUAL_MS = 2 * 3_600_000
const MINUTE_MS = 60_000
const MAX_TEXT = 120
const schema = bannerFields.extend({ endsAt: z.int() })
/** The link's own field says why nothing was sent. */
const NO_LINK = new Error('no link')

/** A banner that breaks the news of a story, as the dialog suggests it. */
export const bannerOfStory = ({ id, headline }: { id: number; headline: string }): BannerDraft => ({
  ...emptyBanner(),
  text: headline.slice(0, MAX_TEXT),
  article: id,
})

export const emptyBanner = (): BannerDraft => ({
  text: '',
  level: 'breaking',
  href: '',
  article: null,
  // The date-time field shows no seconds.
  endsAt: Math.ceil((Date.now() + USUAL_MS) / MINUTE_MS) * MINUTE_MS,
})

type Props = { first: BannerDraft; headline?: string; onClose: () => void }

/** Shows a banner to readers: its text, level, link and end. With `headline` it is about that story. */
export function BannerDialog({ first, headline, onClose }: Props) {
  const { banner, show } = useReaderBanner()
  const link = useBannerLink(first, headline)
  const form = useDeskForm({
    schema,
    start: first,
    says: { endsAt: t('Choose when it ends.') },
    send: async (fields: BannerDraft) => {
      const target = await link.target()
      if (target === null) throw NO_LINK
      await show({ ...fields, ...target })
    },
    onDone: onClose,
    onRefused: (problem) => problem === NO_LINK,
  })
  return (
    <FormDialog
      form={form}
      title={t('Banner for readers')}
      describe={t('Readers see it at once, on the front and on every other page. It ends by itself.')}
      does={t('Show banner')}
      doing={t('Show banner')}
      onClose={onClose}
    >
      <TextArea name="text" label={t('Text')} rows={2} maxLength={MAX_TEXT} />
      <SegmentedField
        name="level"
        label={t('Level')}
        choices={bannerLevel.options.map((value) => ({ value, name: t(LEVEL_NAMES[value]) }))}
      />
      <LinkField label={t('Link')} {...link.field} />
      <p className={HINT}>{link.says}</p>
      <TimeFormField name="endsAt" label={t('Ends', {}, 'time at which a banner ends')} />
      {banner && banner.text !== first.text && (
        <p className={HINT}>{t('It replaces the banner “{text}”.', { text: banner.text })}</p>
      )}
    </FormDialog>
  )
}
