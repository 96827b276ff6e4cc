import { attribute, type Element, textBelow } from '#domain/document/html/node.ts'
import { linkTo, paragraph } from '#domain/import/archive-html.ts'
import { byClass, byTag } from '#domain/import/rewrite-html.ts'
import { fact, factsOf, type SubstackRule } from '#domain/import/substack/rule.ts'

/** Addresses of buttons that do something on the old site: subscribe, share, give, comment, chat. */
const OWN_BUTTON =
  /[?&](?:action=share|gift=true|donate=true)|\/subscribe(?:[/?#]|$)|\/comments(?:[/?#]|$)|%%\w+%%|\/chat(?:[/?#]|$)/

const drop =
  (what: string): SubstackRule =>
  (_, notes) => {
    notes.lost(what)
    return ''
  }

const buttonIn = (element: Element): { href: string; words: string } => {
  const link = byTag(element, 'a')
  const facts = factsOf(element)
  return {
    href: (link && attribute(link, 'href')) || fact(facts, 'url'),
    words: (link ? textBelow(link).trim() : '') || fact(facts, 'text'),
  }
}

const button: SubstackRule = (element, notes) => {
  const { href, words } = buttonIn(element)
  if (OWN_BUTTON.test(href) || href === '') {
    notes.lost(`button of the old site “${words}”`)
    return ''
  }
  notes.changed('button (became a link)')
  return paragraph(linkTo(href, words))
}

/** A button with a line above it, such as thanks for reading. */
const captionedButton: SubstackRule = (element, notes, inner) => {
  const { href, words } = buttonIn(byClass(element, 'button-wrapper') ?? element)
  if (!OWN_BUTTON.test(href)) return `<div>${inner(element)}</div>`
  notes.lost(`button of the old site “${words}”`)
  return ''
}

export const FURNITURE_RULES: Record<string, SubstackRule> = {
  'paywall-jump': drop('paywall: what follows was for paying readers'),
  'subscription-widget-wrap': drop('subscription form'),
  'subscription-widget-wrap-editor': drop('subscription form'),
  'subscription-widget': drop('subscription form'),
  'subscribe-widget': drop('subscription form'),
  'sponsorship-campaign-embed': drop('advertisement'),
  'button-wrapper': button,
  'captioned-button-wrap': captionedButton,
  'poll-embed': drop('poll'),
  'community-chat': drop('invitation to a chat'),
  directMessage: drop('invitation to write a message'),
  'install-substack-app-embed': drop('invitation to an app'),
  'header-anchor-parent': () => '',
}
