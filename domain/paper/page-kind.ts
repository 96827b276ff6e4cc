import { z } from 'zod'

/**
 * Purpose of a standing page. Each kind except `plain` exists at most once, because structured data gives it a property
 * of its own (schema.org's `NewsMediaOrganization`, with the terms of the Trust Project).
 */
export const pageKind = z.enum([
  'plain',
  'about',
  'contact',
  'principles',
  'ethics',
  'corrections-policy',
  'fact-checking',
  'unnamed-sources',
  'no-bylines',
  'ownership',
  'masthead',
  'mission',
  'diversity',
  'feedback',
  'privacy',
])
export type PageKind = z.infer<typeof pageKind>

/** Property of each policy in the paper's structured data. */
export const POLICIES = {
  principles: 'publishingPrinciples',
  ethics: 'ethicsPolicy',
  'corrections-policy': 'correctionsPolicy',
  'fact-checking': 'verificationFactCheckingPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
  'no-bylines': 'noBylinesPolicy',
  ownership: 'ownershipFundingInfo',
  masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
} as const satisfies Partial<Record<PageKind, string>>

const isPolicy = (kind: PageKind): kind is keyof typeof POLICIES => kind in POLICIES

/** Structured data property of a kind; null where schema.org has none. */
export const policyOf = (kind: PageKind): string | null => (isPolicy(kind) ? POLICIES[kind] : null)

/** Structured data type of a page of this kind. */
export function pageTypeOf(kind: PageKind): 'AboutPage' | 'ContactPage' | 'WebPage' {
  if (kind === 'about') return 'AboutPage'
  return kind === 'contact' ? 'ContactPage' : 'WebPage'
}
