'use client'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { RecallDialog } from '#components/desk/recalls/recall-dialog.tsx'
import { LicenceMark } from '#components/desk/sources/licence-mark.tsx'
import { SourceNumbers } from '#components/desk/sources/source-numbers.tsx'
import { SourceStories } from '#components/desk/sources/source-stories.tsx'
import { SourceStrips } from '#components/desk/sources/source-strips.tsx'
import { SourceTerms } from '#components/desk/sources/source-terms.tsx'
import { useChange } from '#components/desk/sources/use-sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { sourcePath } from '#domain/urls/paths.ts'

const back = () => ({ name: t('All sources'), href: '/desk/sources' }) as const

/** The page of one source: its terms, its stories, and the recall of all of them. */
export function SourcePage({ id }: { id: number }) {
  const query = useQuery(sourceQueries.one(id))
  const { data: source, error } = query
  const isUnknown = error instanceof ApiProblem && error.status === 404
  return (
    <>
      {source ? (
        <Whole source={source} />
      ) : (
        <Bar back={back()} title={isUnknown ? t('Source not found') : t('Source')} />
      )}
      <ReadingTrouble what={t('The source')} of={query} />
    </>
  )
}

function Whole({ source }: { source: SourceDetail }) {
  const { me } = useNewsroom()
  const isEditable = can(me, 'taxonomy.edit')
  const saving = useChange(source.id)
  return (
    <>
      <SourceBar source={source} isEditable={isEditable} saving={saving} />
      <SourceStrips source={source} isEditable={isEditable} />
      <div className="grid max-w-328 grid-cols-[minmax(0,1fr)_21rem] items-start gap-12 px-6 pt-6 pb-12 max-[64rem]:grid-cols-[minmax(0,1fr)] max-[64rem]:px-4">
        <div>
          <SourceTerms source={source} isEditable={isEditable} change={saving.change} />
          <SourceStories source={source} />
        </div>
        <aside className="grid content-start gap-3">
          <SectionTitle>{t('Numbers')}</SectionTitle>
          <SourceNumbers source={source} />
          {isEditable && <Recalling source={source} />}
        </aside>
      </div>
    </>
  )
}

function Recalling({ source }: { source: SourceDetail }) {
  const [isRecalling, setRecalling] = useState(false)
  const isNothing = source.out + source.scheduled === 0
  return (
    <>
      <SectionTitle>{t('Recall')}</SectionTitle>
      <p className={HINT}>
        {t(
          'Takes every story of this source out of every place at once. You see first what changes, and can undo it as one act.',
        )}
      </p>
      <p>
        <Button
          kind="danger"
          isOff={isNothing}
          title={isNothing ? t('None of its stories are published') : undefined}
          onClick={() => setRecalling(true)}
        >
          {t('Recall everything…')}
        </Button>
      </p>
      {isRecalling && (
        <RecallDialog
          kind="source"
          subject={String(source.id)}
          name={source.name}
          onClose={() => setRecalling(false)}
        />
      )}
    </>
  )
}

type BarProps = { source: SourceDetail; isEditable: boolean; saving: ReturnType<typeof useChange> }

function SourceBar({ source, isEditable, saving }: BarProps) {
  const now = useNow(60_000)
  const licence = { hasLicence: source.licence !== '', licenceUntil: source.licenceUntil }
  return (
    <Bar
      back={back()}
      title={source.name}
      state={
        <>
          {now !== null && (
            <span className="rounded-sm border border-rule px-2 py-0.5 text-sm text-ink-2">
              <LicenceMark source={licence} now={now} />
            </span>
          )}
          <Saved saving={saving} isEditable={isEditable} />
        </>
      }
    >
      {source.out > 0 && (
        <ButtonLink
          className="narrow:hidden"
          href={sourcePath(source.slug)}
          target="_blank"
          rel="noopener"
          icon={ExternalLink}
        >
          {t('View page')}
        </ButtonLink>
      )}
    </Bar>
  )
}

function Saved({ saving: { error, isSaving, savedAt }, isEditable }: Pick<BarProps, 'saving' | 'isEditable'>) {
  const { seconds } = useNewsroom()
  if (!isEditable) return <SavedState tone="read-only">{t('only editors can change the terms')}</SavedState>
  if (error) {
    return (
      <SavedState tone="bad">
        {t('not saved: {why}', { why: error instanceof ApiProblem ? error.title : t('Try again.') })}
      </SavedState>
    )
  }
  if (isSaving || savedAt === null) return <SavedState tone="saving">{isSaving && t('saving…')}</SavedState>
  return <SavedState>{t('saved {time}', { time: seconds(savedAt) })}</SavedState>
}
