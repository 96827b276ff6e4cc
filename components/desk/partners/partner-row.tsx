'use client'
import { Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

export type PartnerActs = Record<'change' | 'renew' | 'end', (partner: PartnerView) => void>
export const moreIdOf = ({ id }: { id: number }): string => `more-partner-${id}`

export function PartnerRow({ partner, acts }: { partner: PartnerView; acts: PartnerActs }) {
  const { said } = useNewsroom()
  const { name, contact, hint, endedAt, lastUsedAt } = partner
  return (
    <tr>
      <td>
        <b>{name}</b>
        <br />
        {endedAt === null ? (
          <span className="dim">
            {contact !== '' && `${contact}, `}token <code className="code">…{hint}</code>
          </span>
        ) : (
          <span className="dim">ended {said(endedAt)}</span>
        )}
      </td>
      <td>{coveredBy(partner)}</td>
      <td className="hide-s">
        <Taken partner={partner} />
      </td>
      <td>{lastUsedAt === null ? <span className="dim">never</span> : said(lastUsedAt)}</td>
      <td className="num">{endedAt === null && <PartnerMenu partner={partner} acts={acts} />}</td>
    </tr>
  )
}

function coveredBy({ sections, sources }: PartnerView): string {
  const names = sections?.map(({ name }) => name)
  const own =
    names === undefined ? 'Everything of our own' : names.length === 0 ? 'Nothing' : `Our own in ${names.join(', ')}`
  return sources.length === 0 ? own : `${own}; and from ${sources.map(({ name }) => name).join(', ')}`
}

function Taken({ partner: { days } }: { partner: PartnerView }) {
  const now = useNow(60_000)
  const sum = (of: 'requests' | 'stories') => days.reduce((all, day) => all + day[of], 0).toLocaleString('en')
  if (days.length === 0) return <span className="dim">nothing in 30 days</span>
  return (
    <>
      {now !== null && <TakenBars days={days} now={now} />}
      <span className="dim">
        {sum('stories')} stories, {sum('requests')} requests
      </span>
    </>
  )
}

function PartnerMenu({ partner, acts }: { partner: PartnerView; acts: PartnerActs }) {
  const items = [
    { does: 'Change', act: acts.change },
    { does: 'New token; the old one stops', act: acts.renew },
    { does: 'End its access…', act: acts.end },
  ]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        id={moreIdOf(partner)}
        className="iconbtn s"
        aria-label={`More for ${partner.name}`}
        title={`More for ${partner.name}`}
      >
        <Ellipsis className="i" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {items.map(({ does, act }) => (
            <DropdownMenu.Item key={does} onSelect={() => act(partner)}>
              <span className="whole">{does}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
