'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { FindingKind } from '#domain/newsletters/edition-checks.ts'

const FINDINGS: Record<FindingKind, Message> = {
  'nothing-in-it': msg('There is neither a letter nor a story in it.'),
  'subject-missing': msg('It has no subject.'),
  'subject-too-long': msg('Phones cut the subject after about 70 letters.'),
  'preheader-missing': msg('It has no preheader; inboxes then show how the letter begins.'),
  'preheader-too-long': msg('Inboxes cut the preheader after about 110 letters.'),
  'alt-missing': msg('The picture of “{at}” has no alt text.'),
  'story-twice': msg('“{at}” stands in it twice.'),
  'story-withdrawn': msg('“{at}” is withdrawn.'),
  'story-not-public': msg('“{at}” is not public.'),
  'story-under-embargo': msg('“{at}” is under embargo.'),
  large: msg('The letter is large. Leave out a part, or show fewer pictures.'),
  'too-large': msg('The letter is so large that Gmail would cut it. Leave out a part.'),
  'link-not-asked': msg('{at} could not be checked.'),
  'link-broken': msg('{at} leads nowhere.'),
}

/** The findings about the version that is saved; those that stop the edition come first. */
export function DraftChecks({ id, version }: { id: number; version: number }) {
  const query = useQuery(newsletterQueries.checks(id, version))
  const { data, error } = query
  return (
    <section className="grid gap-2" aria-label={t('Checks')}>
      <SectionTitle note={data && fileSize(data.bytes)}>{t('Checks')}</SectionTitle>
      <ReadingTrouble what={t('The checks')} of={query} />
      {!data && !error && <Skeleton rows={2} />}
      {data?.findings.length === 0 && <p className="text-ink-2">{t('Nothing stands against sending it.')}</p>}
      <ul className="grid gap-1">
        {data?.findings.map((finding) => (
          <li key={`${finding.kind} ${finding.at}`} className="flex items-start gap-1.5 text-sm wrap-anywhere">
            <span className={finding.stops ? 'text-red' : 'text-amber'}>
              <Icon of={finding.stops ? CircleAlert : TriangleAlert} />
            </span>
            <span>
              {finding.stops && <b>{t('To be corrected:')} </b>}
              {t(FINDINGS[finding.kind], { at: finding.at })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
