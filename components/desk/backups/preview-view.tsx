'use client'
import { BULLETS, CutList, KeptPart } from '#components/desk/backups/kept-part.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { standingName } from '#components/desk/people/standing-name.ts'
import { settingName } from '#components/desk/settings/setting-names.ts'
import { msg, t } from '#domain/messages/t.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'
import type { NewsroomCounts, RestorePreview } from '#domain/upkeep/restore-preview.ts'

const COUNTED = {
  stories: msg('Stories'),
  published: msg('Public stories'),
  pages: msg('Pages'),
  pictures: msg('Pictures'),
  sections: msg('Sections'),
  topics: msg('Topics'),
  bylines: msg('Bylines'),
  people: msg('People'),
}

const OF = Object.keys(COUNTED) as (keyof NewsroomCounts)[]

/** Shows the changes that a restore would make. */
export function PreviewView({ preview }: { preview: RestorePreview }) {
  const { exactly } = useNewsroom()
  const { name, madeAt, bytes, isVouchedFor, missingPictures, lost } = preview
  return (
    <>
      <PagePart>
        <PageTitle>{t('Restore the newsroom to its state of {when}', { when: exactly(madeAt) })}</PageTitle>
        <p>{t('From {name}, {size}. It was read whole and is in order.', { name, size: fileSize(bytes) })}</p>
        {!isVouchedFor && (
          <p className={HINT}>{t('There is no manifest beside it, so it cannot be compared with what was saved.')}</p>
        )}
        {missingPictures > 0 && (
          <p className={WHY}>
            {t('The files of {n, plural, one {# picture} other {# pictures}} are neither here nor beside the backup.', {
              n: missingPictures,
            })}
          </p>
        )}
        <p>
          <b>
            {t(
              '{n, plural, =0 {Nothing has been done since this backup.} one {# entry of the audit log came after it (the last: {last}). All of that would be lost.} other {# entries of the audit log came after it (the last: {last}). All of that would be lost.}}',
              { n: lost.changes, last: exactly(lost.lastAt ?? madeAt) },
            )}
          </b>
        </p>
      </PagePart>
      <Counts {...preview.counts} />
      <Changes {...preview} />
      <KeptPart kept={preview.kept} />
      <PagePart level={3} title={t('What a restore means')}>
        <ul className={BULLETS}>
          <li>{t('Readers see a short page for the seconds that it takes.')}</li>
          <li>
            {t(
              'Everybody is signed out, and one-time links end. Roles, passwords and second factors stay as they are now.',
            )}
          </li>
          <li>{t('What was revoked since does not work again, and what was sent since is not sent again.')}</li>
          <li>{t('What stands now is kept as a backup, so that you can go back.')}</li>
        </ul>
      </PagePart>
    </>
  )
}

function Counts({ now, was }: RestorePreview['counts']) {
  return (
    <PagePart level={3} title={t('In numbers')}>
      <div className="max-w-120">
        <List
          list={givenList(OF)}
          label={t('In numbers')}
          rowKey={(of) => of}
          columns={[
            { name: t('What'), isRowHead: true, cell: (of) => t(COUNTED[of]) },
            { name: t('Now'), cell: (of) => t('{n, number}', { n: now[of] }) },
            {
              name: t('Then', {}, 'after a restore'),
              cell: (of) =>
                now[of] === was[of] ? t('{n, number}', { n: was[of] }) : <b>{t('{n, number}', { n: was[of] })}</b>,
            },
          ]}
          empty={null}
        />
      </div>
    </PagePart>
  )
}

function Changes({ stories, people, settings }: RestorePreview) {
  const count = stories.changed.count + stories.gone.count + stories.back.count + people.gone.count + people.back.count
  const isNothing = count + people.changed.count + settings.length === 0
  const linked = ({ id, headline }: { id: number; headline: string }) => <StoryLink id={id} headline={headline} />
  return (
    <PagePart level={3} title={t('What would change')}>
      {isNothing && <p>{t('No story, account or setting would change.')}</p>}
      <CutList
        title={t('{n, plural, one {# story goes} other {# stories go}} back to an earlier version', {
          n: stories.changed.count,
        })}
        {...stories.changed}
        show={linked}
      />
      <CutList
        title={t('{n, plural, one {# story} other {# stories}} would be gone', { n: stories.gone.count })}
        {...stories.gone}
        show={linked}
      />
      <CutList
        title={t('{n, plural, one {# story} other {# stories}} would be back', { n: stories.back.count })}
        {...stories.back}
        show={({ headline }) => <StoryName of={headline} />}
      />
      <CutList
        title={t('{n, plural, one {# account} other {# accounts}} would be gone', { n: people.gone.count })}
        {...people.gone}
        show={(one) => t('{name}, {role}', { name: one.name, role: t(ROLE_NAMES[one.role]) })}
      />
      <CutList
        title={t('{n, plural, one {# account} other {# accounts}} would be back', { n: people.back.count })}
        {...people.back}
        show={(one) => t('{name}, {role}', { name: one.name, role: t(ROLE_NAMES[one.role]) })}
      />
      <CutList
        title={t('{n, plural, one {# account changes} other {# accounts change}} in role or access', {
          n: people.changed.count,
        })}
        {...people.changed}
        show={(one) =>
          t('{name}: {now} now, {before} then', {
            name: one.name,
            now: standingName(one.now),
            before: standingName(one.was),
          })
        }
      />
      <CutList
        title={t('{n, plural, one {# setting} other {# settings}} would change', { n: settings.length })}
        count={settings.length}
        items={settings}
        show={settingName}
      />
    </PagePart>
  )
}
