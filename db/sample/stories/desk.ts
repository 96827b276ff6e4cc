import { aStory, before, facts, h2, on, p, picture, quote, ul } from '#db/sample/builders.ts'
import type { SampleStory } from '#db/sample/sample-story.ts'

/** Stories that the desk needs beside the day’s news: one in Arabic, a withdrawal, drafts, a story in review. */
export const desk: SampleStory[] = [
  aStory({
    key: 'ma-alladhi-yataghayyar-fi-nawbat-al-layl',
    headline: 'ما الذي يتغيّر في نوبات الليل بالميناء ابتداءً من كانون الثاني؟',
    standfirst:
      'حكمٌ جديد يمنح عمّال الأرصفة حقّ رفض الليلة الرابعة على التوالي. إليكم ما يعنيه ذلك، ومن تسألون إن طُلب منكم غيره.',
    kicker: 'صفحة عمّال الميناء',
    language: 'ar',
    sections: ['business'],
    topics: ['Work', 'Dockers'],
    authors: ['salma-haddad'],
    published: on('08:00', 1),
    body: [
      p(
        'قضت محكمة العمل في بورت هالين يوم السبت بأنّ من حقّ عامل الرصيف أن يرفض العمل ليلةً رابعة على التوالي، وبأنّ رفضه هذا لا يجوز أن يكون سبباً لإيقافه عن العمل أو لخصم شيء من أجره. ويسري الحكم على جميع الشركات العاملة في الميناء، سواء أكان العامل مثبّتاً أم متعاقداً بالأسبوع.',
      ),
      p(
        'رفع القضيةَ سائقُ الرافعة حميد صرّاف، وقد نزل من مقصورته في الثالثة فجراً في شباط الماضي بعد أن صار يرى كلّ سفينة سفينتين. أوقفته الشركة أسبوعاً، وقالت أمام المحكمة إنّ نوبات الليل اختيارية وإنّ اسمه مكتوب في القائمة. فلمّا نظر القضاة في القائمة وجدوا أنّ اليد التي كتبتها واحدة منذ عام ٢٠٠٨.',
      ),
      quote(
        'أربعون طنّاً معلّقة بإبهامي. لا أسلّم فنجان قهوتي لرجل لم ينم منذ أربع ليالٍ، فكيف أسلّمه حاوية؟',
        'حميد صرّاف',
        'سائق رافعة',
      ),
      h2('ما الذي يتغيّر؟'),
      ul([
        'لا يعمل أحد أكثر من ثلاث ليالٍ متتالية إلّا إذا وافق كتابةً في كلّ مرّة، وبخطّ يده.',
        'من حقّ العامل بعد الليلة الثالثة أن يستريح أربعاً وعشرين ساعة كاملة بأجر.',
        'يجب أن تُعلَّق قائمة النوبات قبل أسبوع، وأن تُكتب بالعربية أيضاً حيث يعمل عشرة ممّن يقرؤونها أو أكثر.',
      ]),
      facts('أرقام تهمّكم', [
        ['١٩', 'حادثاً وقع على الرافعات في العام الماضي'],
        ['١٤', 'منها في الليلة الثالثة أو ما بعدها'],
        ['٣', 'ليالٍ هي الحدّ الأقصى من الآن فصاعداً'],
      ]),
      p(
        'وإن طلب منكم رئيس العمل ليلةً رابعة فلا توقّعوا شيئاً لا تفهمونه. مكتب النقابة في شارع الرصيف مفتوح كلّ يوم من الثامنة إلى الخامسة، وفي عيادة البحّارة مترجمة كلّ خميس بعد الظهر. والسؤال لا يكلّف شيئاً، ولا يُبلَّغ به أحد.',
      ),
      p(
        'أمّا أطقم العبّارات فقد قبلت عرضاً خاصّاً بها، وفيه أنّ الحساء على متن السفينة يبقى مجّاناً. وقد صوّت ضدّه أربعون بحّاراً، وقالوا إنّهم كانوا يريدون معه خبزاً.',
      ),
    ],
  }),
  aStory({
    key: 'letter-shows-city-knew-of-the-crack',
    headline: 'Letter shows that the city knew of the crack in the wall',
    standfirst: 'A document said to be from 2024 warns of a “hairline fault” at Saltgate.',
    kicker: 'The storm',
    sections: ['politics', 'climate'],
    topics: ['Sea wall', 'Saltgate'],
    authors: ['jonas-teller'],
    published: on('06:00', 6),
    status: 'withdrawn',
    withdrawal: {
      minutesAgo: before('17:40', 5),
      reason: 'A document that this story rested on turned out not to be what we believed.',
    },
    body: [
      p(
        'A letter that was sent to the works department of Port Hallin in the summer of 2024 warned of a hairline fault at the foot of the new sea wall, according to a copy that was given to The Halyard. It bears the stamp of the city’s registry and the initials of its head of works.',
      ),
      p(
        'The letter proposes that divers be sent down before the winter. There is no sign that they were. The city said on Tuesday night that it could not find the original and would look again in the morning, when the lights in the registry were expected to be back.',
      ),
      p(
        'Three former members of the works committee said that they did not recall having seen it. One added that he would have recalled the word “hairline”, being bald.',
      ),
    ],
  }),
  aStory({
    key: 'ferry-fares-rise-in-january',
    headline: 'Ferry fares to the islands will rise by a fifth in January',
    standfirst: 'The harbour board says fuel and crewing leave it no choice. Islanders say they were promised a vote.',
    kicker: 'Island line',
    sections: ['business', 'politics'],
    topics: ['Ferries', 'Island line'],
    authors: ['tomas-ilvar', 'ifeoma-dast'],
    picture: picture(
      'ferry.webp',
      'A white ferry with a red band crosses the sound in front of grey hills.',
      'The Aurelie on Monday’s last crossing to Mill Island.',
      'Drawing: Wim Osterman',
    ),
    published: null,
    status: 'draft',
    body: [
      p(
        'Crossing from Port Hallin to Mill Island will cost 6.40 from 4 January, up from 5.30, after the harbour board voted on Monday night to raise every fare on the island line by about a fifth.',
      ),
      p(
        'The board’s nine members were split to the end. Five voted for the increase, three against, and one, the islands’ own member, left the room before the count.',
      ),
      quote(
        'We were told in June that nothing would change without asking us. Nobody asked us.',
        'Maret Solvane',
        'chair, Mill Island residents’ council',
      ),
      h2('What it will cost'),
      p(
        'A monthly pass goes from 96 to 115. Children under twelve still travel free, and the board has kept the early fare for shift workers at the fish hall, which the October draft had struck out.',
      ),
      p(
        'The line carried 412,000 passengers last year, nine per cent fewer than before the bridge to Northgate opened. Fuel, the board’s finance paper says, now takes 31 per cent of what a passenger pays; in 2019 it took 18.',
      ),
      p(
        'The board meets again on 14 December. A petition against the increase, started on Monday evening at the counter of the Mill Island shop, had 1,900 names by this morning; the island has 2,200 people.',
      ),
    ],
  }),
  aStory({
    key: 'who-keeps-the-keys-of-the-pump-barges',
    headline: 'Who keeps the keys of the pump barges?',
    standfirst: 'To come: a sentence from Marrowgate, and the name of the clerk.',
    sections: ['climate'],
    topics: ['Harbour fund'],
    authors: ['noor-halvorsen'],
    published: null,
    status: 'draft',
    body: [
      p(
        'The harbour fund will own two barges, each with a pump of two thousand cubic metres an hour, a crew of nine and a cook. They have a berth in Ostby, an insurer in Calder Quay and a captain from Lissa Point. What they have not got, on the evidence of Tuesday’s agreement, is a lock to which fewer than six people hold the key.',
      ),
      p(
        '[Check with Marrowgate: is it the Guild or the city? Call before four. Ask for the clerk who typed the list of pumps, she knows.]',
      ),
      p(
        'On the night of the ninth the *Patient Anna* lost fifty minutes at her berth because the harbour master of Ostby was at his sister’s. He has since had a copy cut, and hung it where everyone can see it, which is the other way of doing this.',
      ),
    ],
  }),
  aStory({
    key: 'hospital-board-puts-off-the-move-to-northgate',
    headline: 'Hospital board puts off the move to Northgate by a year',
    standfirst:
      'The new building is ready. The bridge that leads to it has been found to have an opinion about ambulances.',
    kicker: 'Health',
    sections: ['politics', 'science'],
    topics: ['Hospitals', 'Bridges'],
    authors: ['noor-halvorsen', 'ifeoma-dast'],
    picture: picture(
      'hospital.webp',
      'A white hospital with a red cross on its roof and a smaller wing beside it.',
      'The new building at Northgate has 212 beds and, at present, a caretaker.',
    ),
    published: null,
    status: 'in-review',
    body: [
      p(
        'The Seamen’s Hospital will stay in its old house on the harbour until the spring of 2028, its board decided on Monday, a year longer than planned. The building at Northgate is finished, furnished and heated. But the one bridge to it may not be crossed by anything over nine tonnes when the wind is above force eight.',
      ),
      p(
        'An ambulance weighs five. Two, as the board was told by an engineer with a diagram, weigh ten, and on a bad night they meet in the middle. The bridge could be stiffened for four million crowns. It was saved from the estimate in 2023, under “finishes”.',
      ),
      quote(
        'On 9 November we carried sixty-four people up two flights of stairs. Nobody wants to carry them across a river.',
        'Wanjiru Aas',
        'for the medical staff',
      ),
      p(
        'Until the move, the board will put the generators on the roof, where the patients’ garden is. The patients have asked if the garden could be put where the generators were.',
      ),
    ],
  }),
]
