'use client'
import { Handshake, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { EndPartnerDialog } from '#components/desk/partners/end-partner-dialog.tsx'
import { PartnerDialog } from '#components/desk/partners/partner-dialog.tsx'
import { moreIdOf, type PartnerActs, PartnerRow } from '#components/desk/partners/partner-row.tsx'
import { type NewToken, usePartnerActs, usePartners } from '#components/desk/partners/use-partners.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ShownOnceDialog } from '#components/desk/parts/shown-once-dialog.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

const ADD_ID = 'add-partner'
type Open = { is: 'adding' } | { is: 'changing' | 'ending'; partner: PartnerView } | ({ is: 'made' } & NewToken)

/** Lists the partners that take stories by contract; for admins. */
export function PartnersPage() {
  const list = usePartners()
  const [open, setOpen] = useState<Open | null>(null)
  const [opener, setOpener] = useState(ADD_ID)
  const shown = (made: NewToken | null) => setOpen(made && { is: 'made', ...made })
  const { renew, end, isEnding } = usePartnerActs(shown)
  const partners = list.data?.items
  const add = () => {
    setOpener(ADD_ID)
    setOpen({ is: 'adding' })
  }
  useKeys({ i: () => partners && add() })
  const from = (partner: PartnerView, then: () => void) => {
    setOpener(moreIdOf(partner))
    then()
  }
  const acts: PartnerActs = {
    change: (partner) => from(partner, () => setOpen({ is: 'changing', partner })),
    renew: (partner) => from(partner, () => renew(partner)),
    end: (partner) => from(partner, () => setOpen({ is: 'ending', partner })),
  }
  const dialog = {
    onClose: () => setOpen(null),
    returnFocus: () => (document.getElementById(opener) ?? document.getElementById(ADD_ID))?.focus(),
  }
  return (
    <>
      <div className="bar">
        <h1>Partners</h1>
        <span className="gap" />
        {partners && (
          <button type="button" id={ADD_ID} className="btn primary" onClick={add}>
            <Handshake className="i" aria-hidden="true" />
            Add a partner… <kbd aria-hidden="true">I</kbd>
          </button>
        )}
      </div>
      <PeopleTabs />
      {isRefused(list.error) ? (
        <div className="empty">
          <h2>Only an admin sees the partners.</h2>
          <p className="lede">Ask one of them to let somebody have your stories.</p>
        </div>
      ) : (
        <ReadingTrouble
          what="The partners"
          error={list.error}
          hasOld={partners !== undefined}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isPending && (
        <p className="partners hint">
          <LoaderCircle className="i" aria-hidden="true" /> Reading who takes our stories
        </p>
      )}
      {partners && <Partners partners={partners} acts={acts} />}
      {open?.is === 'adding' && <PartnerDialog partner={null} onSaved={shown} {...dialog} />}
      {open?.is === 'changing' && <PartnerDialog partner={open.partner} onSaved={shown} {...dialog} />}
      {open?.is === 'ending' && (
        <EndPartnerDialog
          name={open.partner.name}
          isPending={isEnding}
          onEnd={() => end(open.partner, { onSettled: () => setOpen(null) })}
          {...dialog}
        />
      )}
      {open?.is === 'made' && (
        <ShownOnceDialog
          title={`The token of ${open.name}`}
          label="Token"
          secret={open.token}
          lost="Lost? Make a new one; this one then stops."
          {...dialog}
        >
          <p>Pass it on by a way you trust. It is shown only now, and sent with each request, in this line:</p>
          <p>
            <code className="code">Authorization: Bearer …</code>
          </p>
        </ShownOnceDialog>
      )}
    </>
  )
}

const isRefused = (error: Error | null) => error instanceof ApiProblem && error.status === 403

function Partners({ partners, acts }: { partners: readonly PartnerView[]; acts: PartnerActs }) {
  if (partners.length === 0) {
    return (
      <div className="empty">
        <h2>Nobody takes your stories yet.</h2>
        <p className="lede">
          A partner reads the stories that its contract covers, whole, by a token of its own. What you took over from
          others goes to nobody, unless you name the source.
        </p>
      </div>
    )
  }
  return (
    <div className="partners">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">Partner</th>
            <th scope="col">May have</th>
            <th scope="col" className="hide-s">
              Taken in 30 days
            </th>
            <th scope="col">Last asked</th>
            <th scope="col">
              <span className="hush">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} acts={acts} />
          ))}
        </tbody>
      </table>
      <p className="hint">
        A partner asks <code className="code">/api/partner/stories</code>, in ninjs 3.1, newest first.
      </p>
    </div>
  )
}
