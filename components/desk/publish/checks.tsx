import { Check as CheckSign, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { FixPlace, Obstacle } from '#components/desk/publish/publish-plan.ts'
import type { Check, Place } from '#domain/article/fields/publication-checks.ts'
import { t } from '#domain/messages/t.ts'

type Props = { obstacles: Obstacle[]; remarks: Check[]; onGo: (place: FixPlace) => void }
type PanelProps = { remarks: Check[]; onGo: (place: Place) => void }

/** Lists the obstacles to publishing, and remarks that do not prevent it; each leads to where it is fixed. */
export const Checks = ({ obstacles, remarks, onGo }: Props) => (
  <PublishPart
    title={t('Before you publish')}
    note={
      obstacles.length === 0
        ? t('nothing to fix, {warnings, plural, one {# warning} other {# warnings}}', { warnings: remarks.length })
        : t('{obstacles, number} to fix, {warnings, plural, one {# warning} other {# warnings}}', {
            obstacles: obstacles.length,
            warnings: remarks.length,
          })
    }
  >
    <ul id="publish-checks">
      {obstacles.map(({ sentence, place }) => (
        <Line key={sentence} icon={OctagonX} tone="text-red" says={t('Must be fixed')}>
          <b>{sentence}</b>
          <Go to={sentence} onGo={() => onGo(place)} />
        </Line>
      ))}
      <Remarks remarks={remarks} onGo={onGo} />
      {obstacles.length + remarks.length === 0 && <AllThere />}
    </ul>
  </PublishPart>
)

/** The same remarks beside the text, while it is edited. */
export const PanelChecks = ({ remarks, onGo }: PanelProps) => (
  <PublishPart
    level={2}
    title={t('Checks')}
    note={t('{n, plural, =0 {no warnings} one {# warning} other {# warnings}}', { n: remarks.length })}
  >
    <ul>{remarks.length === 0 ? <AllThere /> : <Remarks remarks={remarks} onGo={onGo} />}</ul>
  </PublishPart>
)

/** Gives each remark a key that stays when others come and go, so that the focus stays on its link. */
function keyed(remarks: Check[]): (Check & { key: string })[] {
  const seen = new Map<string, number>()
  return remarks.map((remark) => {
    const name = JSON.stringify(remark)
    const n = seen.get(name) ?? 0
    seen.set(name, n + 1)
    return { ...remark, key: `${name} ${n}` }
  })
}

const Remarks = ({ remarks, onGo }: PanelProps) =>
  keyed(remarks).map(({ key, sentence, place }) => (
    <Line key={key} icon={TriangleAlert} tone="text-amber" says={t('Warning')}>
      <span>{sentence}</span>
      <Go to={sentence} onGo={() => onGo(place)} />
    </Line>
  ))

const AllThere = () => (
  <Line icon={CheckSign} tone="text-green">
    <span>{t('Headline, standfirst, byline or source, pictures and links are in order.')}</span>
  </Line>
)

type LineProps = { icon: LucideIcon; tone: string; says?: string; children: ReactNode }

const Line = ({ icon: Sign, tone, says, children }: LineProps) => (
  <li className="grid grid-cols-[1.125rem_1fr_auto] items-start gap-2 border-b border-rule py-[0.4375rem] text-sm">
    <Sign className={`mt-[0.1em] size-4 ${tone}`} strokeWidth={1.75} aria-label={says} aria-hidden={!says} />
    {children}
  </li>
)

const Go = ({ to, onGo }: { to: string; onGo: () => void }) => (
  <LinkButton aria-label={t('Go to: {sentence}', { sentence: to })} onClick={onGo}>
    {t('Go')}
  </LinkButton>
)
