'use client'
import type { ComponentProps } from 'react'
import { CONTROL, HINT, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { CopyButton } from '#components/desk/parts/field/copy-button.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { useOpenSettings } from '#components/desk/settings/use-settings.ts'
import { t } from '#domain/messages/t.ts'
import { emfaDeclaration } from '#domain/paper/emfa-declaration.ts'

const texts = (): ComponentProps<typeof TextSetting>[] => [
  {
    of: 'responsibility.owner',
    name: t('Publisher and owner'),
    hint: t('legal name and address, and who owns the paper, directly or in the end'),
    rows: 3,
  },
  { of: 'responsibility.responsible', name: t('Responsible person'), hint: t('who answers for what is published') },
  {
    of: 'responsibility.contact',
    name: t('Contact'),
    hint: t('an e-mail address that somebody reads, or the address of a page'),
  },
  { of: 'responsibility.regulator', name: t('Regulator or press council'), hint: t('its name') },
  {
    of: 'responsibility.regulatorLink',
    name: t('Address of the regulator or press council'),
    hint: t('where readers can complain; machines find it in /trust.txt'),
    placeholder: 'https://presscouncil.example/',
  },
  {
    of: 'responsibility.funding',
    name: t('Funding'),
    hint: t('where the money comes from, with public money and state advertising of the last year'),
    rows: 3,
  },
  {
    of: 'responsibility.ethics',
    name: t('Ethics'),
    hint: t('the code that the newsroom follows, or its address'),
    rows: 2,
  },
  {
    of: 'responsibility.corrections',
    name: t('Corrections'),
    hint: t('how mistakes are put right, or the address of that policy'),
    rows: 2,
  },
]

/** Fields for who owns the paper, answers for it, watches over it and pays for it, and what is made of them. */
export function ResponsibilitySettings() {
  return (
    <>
      {texts().map((one) => (
        <TextSetting key={one.of} {...one} />
      ))}
      <Declaration />
      <SwitchSetting
        name={t('Accessibility statement')}
        hint={t('a page with what was checked, when, and what is known not to work')}
        switches={[{ of: 'accessibility', name: t('Readers find the statement at /accessibility') }]}
        says={t(
          'It states the checks of this version of the program. It says nothing of your own stories: read it before you switch it on.',
        )}
      />
      <SwitchSetting
        name={t('Preferred sources')}
        hint={t('a plain link at the foot of each page; nothing is loaded from Google')}
        switches={[{ of: 'preferredSources', name: t('Link to Google’s page where readers can prefer this paper') }]}
      />
    </>
  )
}

/** The declaration for very large online platforms, once the settings have what it must name. */
function Declaration() {
  const { name, responsibility } = useOpenSettings().settings
  const text = emfaDeclaration(name, responsibility)
  return (
    <SettingRow
      isGroup
      name={t('Declaration for large platforms')}
      hint={t('European Media Freedom Act, Article 18(1): to paste into the form of a platform')}
    >
      {text === null ? (
        <p className={HINT}>
          {t('Fill in publisher, contact with an e-mail address, and regulator or press council first.')}
        </p>
      ) : (
        <>
          <textarea
            key={text}
            readOnly
            rows={9}
            dir="auto"
            aria-label={t('Declaration for large platforms')}
            className={`w-full ${CONTROL} ${TEXT_AREA}`}
            defaultValue={text}
          />
          <div className="flex flex-wrap items-center gap-2">
            <CopyButton text={text} />
            <small className={HINT}>{t('You declare this: check that each sentence is true of your paper.')}</small>
          </div>
        </>
      )}
    </SettingRow>
  )
}
