import type { Words } from '#domain/words/words.ts'

const count = (n: number) => n.toLocaleString('fr-FR')
const stories = (n: number) => (n <= 1 ? `${n} article` : `${count(n)} articles`)

export const fr: Words = {
  skip: 'Aller au texte',
  home: 'Accueil',
  here: 'Vous êtes ici',
  sections: 'Rubriques',
  topStories: 'À la une',
  alsoToday: 'Aussi aujourd’hui',
  latest: 'En continu',
  putRight: 'Rectifié',
  search: 'Recherche',
  dark: 'Sombre',
  light: 'Clair',
  by: 'Par',
  with: 'Avec',
  and: ' et ',
  comma: ', ',
  published: 'Publié',
  updated: 'Mis à jour',
  source: 'Source',
  original: 'Article d’origine',
  correction: 'Rectificatif',
  corrections: 'Rectificatifs',
  correctionsLead:
    'Ce que nous avons écrit de faux, ce qui est juste, et quand nous l’avons changé. Une erreur de fait est aussi signalée en tête de l’article. Les fautes d’orthographe sont corrigées sans mention.',
  allCorrections: 'Tous les rectificatifs',
  olderCorrections: 'Rectificatifs plus anciens',
  nothingCorrected: 'Rien n’a encore dû être rectifié.',
  corrected: 'Rectifié',
  isOld: 'Cet article a plus d’un an.',
  live: 'En direct',
  liveIsOver: 'Le direct est terminé. Dernière mise à jour',
  minuteByMinute: 'Minute par minute',
  newerUpdates: 'Afficher les nouvelles mises à jour',
  keyMoments: 'Les temps forts',
  pinned: 'Épinglé',
  whatWeKnow: 'Ce que nous savons',
  showFrom: (provider) => `Afficher ici, depuis ${provider}`,
  shownByOther: (provider) => `${provider} saura alors que vous êtes ici.`,
  topics: 'Sujets',
  related: 'Sur le même sujet',
  moreToRead: 'À lire aussi',
  nextIn: (section) => `À suivre dans ${section}`,
  notes: 'Notes',
  backToText: (n) => `Retour au texte, note ${n}`,
  illustrated: (title, provider) => `${title === '' ? 'À voir ou à lire' : title} sur ${provider}`,
  newer: 'Articles plus récents',
  older: 'Articles plus anciens',
  pages: 'Pages',
  page: (n) => `page ${n}`,
  inArchive: 'Tout ce qui est plus ancien est dans les archives',
  archive: 'Archives',
  archiveLead: 'Tous les articles que le journal a publiés, selon le jour de leur parution.',
  earlier: 'Avant',
  later: 'Après',
  stories,
  noStoriesHere: 'Il n’y a pas encore d’article ici. Les plus récents sont à la une.',
  feed: 'Flux',
  feeds: 'Flux',
  feedsLead: 'Ajoutez l’une de ces adresses à votre lecteur de flux, et les articles viennent à vous, en entier.',
  wholePaper: 'Tout le journal',
  more: 'Plus',
  keepReading: 'Continuer la lecture',
  imprint: 'Mentions légales',
  thePaper: 'Le journal',
  howWeCorrect: 'Comment nous rectifions nos erreurs',
  searchWords: 'Mots',
  section: 'Rubrique',
  allSections: 'Toutes les rubriques',
  from: 'Du',
  to: 'Au',
  found: (n, isCapped) =>
    isCapped
      ? `Plus de ${stories(n)}, du plus récent au plus ancien.`
      : `${stories(n)}, du plus récent au plus ancien.`,
  nothingFound: 'Aucun article ne contient ces mots',
  nothingFoundHelp:
    'Essayez moins de mots ou le début d’un mot (port*), cherchez dans toutes les rubriques, ou sans dates. Les « mots entre guillemets » sont cherchés ensemble.',
  searchHelp:
    'Tapez un mot ou deux. Les « mots entre guillemets » sont cherchés ensemble ; -mot écarte les articles qui le contiennent.',
  foundPartly:
    'Le temps a manqué pour regarder tous les articles ; seuls les plus récents l’ont été. Un mot plus rare, plus de lettres ou des dates vont plus loin.',
  searchGivenUp: {
    title: 'Cette recherche a pris trop de temps',
    text: 'Beaucoup de gens cherchent peut-être en ce moment. Réessayez dans un instant, avec moins de mots, des mots plus rares, ou entre deux dates.',
  },
  inThePaperNow: 'À lire en ce moment',
  newestOf: (name, paper) =>
    name === ''
      ? `Les articles les plus récents de ${paper}.`
      : `${name} : tous les articles de ${paper}, du plus récent au plus ancien.`,
  sourceLead: (name) => `Articles repris de ${name}, chacun avec son original.`,
  homepage: 'Son propre site',
  emptyHeadline: 'Le premier numéro est en cours d’écriture',
  emptyText: 'Aucun article n’a encore paru. Revenez bientôt ; le premier sera ici aussitôt publié.',
  status: {
    404: {
      title: 'Il n’y a rien à cette adresse',
      text: 'Elle est peut-être mal écrite, ou nous avons rompu un lien. Un article garde son adresse aussi longtemps que vit le journal ; ce que vous cherchez se retrouve par ses mots.',
    },
    410: {
      title: 'Cette page a été retirée',
      text: 'Une page se trouvait ici et nous l’avons retirée. Elle ne reviendra que si nous pouvons de nouveau en répondre.',
    },
    451: {
      title: 'Cet article ne peut pas être montré',
      text: 'Un article se trouvait ici. Il a été retiré pour une raison juridique.',
    },
    500: {
      title: 'Quelque chose est en panne chez nous',
      text: 'L’erreur vient de nous et elle est notée. Réessayez cette page dans une minute.',
    },
    503: {
      title: 'Le journal est sous presse',
      text: 'Nous redémarrons et serons là dans quelques instants. Réessayez.',
    },
  },
  kept: {
    save: 'Garder l’article',
    saved: 'Articles gardés',
    savedLead:
      'Les articles que vous gardez dans ce navigateur, pour plus tard ou pour lire sans connexion. Personne d’autre ne sait lesquels, et aucun compte n’est nécessaire.',
    needsScript: 'Seul votre navigateur connaît cette liste ; il lui faut un script pour la montrer.',
    nothingSaved: 'Rien n’est gardé pour le moment. Chaque article porte le bouton « Garder l’article ».',
    lately: 'Lus dernièrement',
    nothingLately: 'Aucun article n’est gardé pour le moment. Ceux que vous lirez désormais le seront.',
    remove: 'Retirer',
    copyFrom: 'Pas de connexion pour le moment. Cette copie date du',
    away: {
      title: 'Pas de connexion',
      text: 'Le journal est injoignable pour le moment, et votre navigateur n’a pas gardé cette page. Il a gardé ces articles.',
    },
  },
}
