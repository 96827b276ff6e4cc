import type { CrawlerPurpose } from '#domain/paper/settings.ts'

type Purpose = {
  name: string
  /** What the switch does, and what it cannot do. */
  says: string
  /** The names under which these crawlers say that they obey robots.txt. */
  agents: readonly string[]
}

/**
 * Crawlers of AI companies by what they read for, in the companies' own words about their agents. Google-Extended and
 * Applebot-Extended are no crawlers but names that stand for the use: search in Google and Apple is not touched by them.
 */
export const AI_CRAWLERS: Record<CrawlerPurpose, Purpose> = {
  training: {
    name: 'Training',
    says: 'Texts that models are made of. Off asks these companies not to take yours from now on; what they have, they keep. Search results are not affected.',
    agents: [
      'GPTBot',
      'ClaudeBot',
      'CCBot',
      'Google-Extended',
      'Applebot-Extended',
      'Meta-ExternalAgent',
      'Bytespider',
      'Amazonbot',
    ],
  },
  answers: {
    name: 'Search and answers',
    says: 'Engines that answer questions and name where they read it. Off means that they neither quote you nor send you readers.',
    agents: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'DuckAssistBot'],
  },
  'on-request': {
    name: 'On a person’s behalf',
    says: 'A person asks an assistant to read a page, and it opens that page. Off asks them not to; some say openly that they do it all the same, since a person asked.',
    agents: ['ChatGPT-User', 'Claude-User', 'Perplexity-User', 'Meta-ExternalFetcher', 'MistralAI-User'],
  },
}
