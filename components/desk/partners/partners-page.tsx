'use client'
import { Handshake } from 'lucide-react'
import { useState } from 'react'
import { EndPartnerDialog } from '#components/desk/partners/end-partner-dialog.tsx'
import { partnerColumns } from '#components/desk/partners/partner-columns.tsx'
import { PartnerDialog } from '#components/desk/partners/partner-dialog.tsx'
import { type NewToken, usePartnerActs } from '#components/desk/partners/use-partners.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { rich } from '#components/desk/parts/rich.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { partnerQueries } from '#components/desk/queries/partner-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

const menuIdOf = ({ id }: PartnerView): string => `more-partner-${id}`
const ADD_ID = 'add-partner'
type Open = { is: 'adding' } | { is: 'changing' | 'ending'; partner: PartnerView } | ({ is: 'made' } & NewToken)

/** Lists the partners that take stories by contract; for admins. */
export function PartnersPage() {
  const list = useList(partnerQueries.list())
  const [open, setOpen] = useState<Open | null>(null)
  const [opener, setOpener] = useState(ADD_ID)
  const openMade = (made: NewToken | null) => setOpen(made && { is: 'made', ...made })
  const { renew, end, isEnding } = usePartnerActs(openMade, () => setOpen(null))
  const add = () => {
    setOpener(ADD_ID)
    setOpen({ is: 'adding' })
  }
  useKeys({ i: () => list.hasOld && add() })
  const from = (partner: PartnerView, then: () => void) => {
    setOpener(menuIdOf(partner))
    then()
  }
  const actionsOn = (partner: PartnerView): RowAction[] =>
    partner.endedAt === null
      ? [
          { name: t('Edit'), does: () => from(partner, () => setOpen({ is: 'changing', partner })) },
          { name: t('New token; the old one stops working'), does: () => from(partner, () => renew(partner)) },
          { name: t('End access…'), does: () => from(partner, () => setOpen({ is: 'ending', partner })) },
        ]
      : []
  const dialog = {
    onClose: () => setOpen(null),
    returnFocus: () => (document.getElementById(opener) ?? document.getElementById(ADD_ID))?.focus(),
  }
  return (
    <>
      <Bar title={t('Partners')}>
        {list.hasOld && (
          <Button id={ADD_ID} kind="primary" icon={Handshake} keys="I" onClick={add}>
            {t('Add a partner…')}
          </Button>
        )}
      </Bar>
      <PeopleTabs />
      <PageBody>
        <List
          isMain
          list={list}
          label={t('The list of partners')}
          columns={partnerColumns()}
          rowName={({ name }) => name}
          actions={actionsOn}
          actionsAs="menu"
          menuIdOf={menuIdOf}
          refused={{
            title: t('Only admins can see the partners.'),
            how: t('Ask one of them to give somebody access to your stories.'),
          }}
          empty={{
            title: t('No partners yet.'),
            how: t(
              'A partner reads the full text of the stories that its contract covers, with a token of its own. Stories from other sources are shared only if you name the source.',
            ),
          }}
        />
        {list.items.length > 0 && (
          <p className="text-xs text-ink-3">
            {rich('Partners request {address}, in ninjs 3.1, newest first.', {
              address: <code className="font-mono">/api/partner/stories</code>,
            })}
          </p>
        )}
      </PageBody>
      {open?.is === 'adding' && <PartnerDialog partner={null} onSaved={openMade} {...dialog} />}
      {open?.is === 'changing' && <PartnerDialog partner={open.partner} onSaved={openMade} {...dialog} />}
      {open?.is === 'ending' && (
        <EndPartnerDialog name={open.partner.name} isPending={isEnding} onEnd={() => end(open.partner)} {...dialog} />
      )}
      {open?.is === 'made' && <TokenDialog {...open} {...dialog} />}
    </>
  )
}

type TokenProps = NewToken & { onClose: () => void; returnFocus: () => void }

/** Shows a new token and how it is sent. */
function TokenDialog({ name, token, ...dialog }: TokenProps) {
  return (
    <SecretDialog
      title={t('The token of {name}', { name })}
      label={t('Token')}
      secret={token}
      lost={t('Lost it? Create a new one; this one then stops working.')}
      {...dialog}
    >
      <p>
        {t(
          'Send it in a way that only they can read. It is shown only now; the partner sends it with each request, in this header:',
        )}
      </p>
      <p>
        <code className="font-mono">Authorization: Bearer …</code>
      </p>
    </SecretDialog>
  )
}
