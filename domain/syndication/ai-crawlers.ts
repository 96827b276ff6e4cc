import type { CrawlerPurpose } from '#domain/paper/settings.ts'

type Purpose = {
  name: string
  /** Effect of the switch, and its limits. */
  says: string
  /** User agents under which these crawlers promise to obey robots.txt. */
  agents: readonly string[]
}

/**
 * Crawlers of AI companies by purpose, in the companies' own words about their agents. Google-Extended and
 * Applebot-Extended are not crawlers but robots.txt names for that use: they do not affect search in Google and Apple.
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
