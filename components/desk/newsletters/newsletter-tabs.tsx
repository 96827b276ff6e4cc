import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmAct } from '#components/desk/parts/dialog/confirm-act.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** The pages of the newsletters: lists and their readers. While newsletters are held it says so. */
export const NewsletterTabs = ({ current }: { current: 'lists' | 'readers' }) => (
  <>
    <ViewLinks
      label={t('Newsletters')}
      current={current}
      views={[
        { view: 'lists', name: t('Lists', {}, 'newsletters'), href: '/desk/newsletters' },
        { view: 'readers', name: t('Readers'), href: '/desk/newsletters/readers' },
      ]}
    />
    <HeldNotice />
  </>
)

/** Says why nothing is sent while newsletters are held; an admin lets them go on. */
function HeldNotice() {
  const { me, exactly } = useNewsroom()
  const heldAt = useQuery(newsletterQueries.lists()).data?.heldAt ?? null
  const [isAsking, setAsking] = useState(false)
  if (heldAt === null) return null
  const act = can(me, 'backup.restore') && (
    <Button size="small" onClick={() => setAsking(true)}>
      {t('Go on')}
    </Button>
  )
  return (
    <>
      <Notice tone="warning" actions={act}>
        <b>{t('Newsletters are not sent')}</b>
        <br />
        {t('The database that began here at {time} may not know which readers left since it was saved.', {
          time: exactly(heldAt),
        })}
      </Notice>
      {isAsking && (
        <ConfirmAct
          title={t('Let newsletters go on?')}
          describe={t('Readers who left since then get letters again, unless you erase them first.')}
          does={t('Go on')}
          isDanger={false}
          send={() => api.send('DELETE', '/api/newsletters/hold')}
          renews={[newsletterQueries.all]}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
