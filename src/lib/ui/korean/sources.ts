/** Search, study and sources, by what it reads in English. */
export const sources = {
	// Search.
	'Search · Footnote': '검색 · Footnote',
	'{words} · Search · Footnote': '{words} · 검색 · Footnote',
	'Find a question, a claim or a source by its words.': '낱말로 문제, 주장, 출처를 찾습니다.',
	'Find a question, a claim or a source': '문제, 주장, 출처 찾기',
	'Words, in any order': '찾을 낱말 (순서는 상관없습니다)',
	'Fetching what can be searched.': '검색할 내용을 가져오는 중입니다.',
	'What can be searched could not be fetched.': '검색할 내용을 가져오지 못했습니다.',
	'The beginning of a word is enough, and a slip of the keyboard does no harm.':
		'낱말의 앞부분만 써도 되고, 오타가 조금 있어도 괜찮습니다.',
	'Fewer words find more, and the beginning of one is enough.':
		'낱말이 적을수록 더 많이 찾으며, 앞부분만 써도 됩니다.',
	'Or read what there is:': '또는 있는 자료를 읽어 보세요:',
	'what the documents say, by topic': '주제별로 문서가 말하는 것',
	'the documents themselves': '문서 목록',
	Claims: '주장',
	Sources: '출처',
	'Show {n} more of {total}': '{total}개 중 {n}개 더 보기',
	'Single keys work: {key} opens this page from any other':
		'단축키 사용: 어느 화면에서나 {key} 키로 이 페이지를 엽니다',
	'Nothing here says “{words}”.': '“{words}”에 맞는 내용이 없습니다.',
	'{all} found: {counts}.': '{all}개를 찾았습니다: {counts}.',
	'Nothing holds all of these words; {n} hold some of them: {counts}.':
		'모든 낱말이 들어 있는 것은 없고, 일부가 들어 있는 것이 {n}개 있습니다: {counts}.',
	'{n} sources': '출처 {n}개',
	'{list} and {last}': '{list} 및 {last}',
	'Read it in its topic': '주제에서 읽기',
	'Answer this question': '이 문제 풀기',
	'Study: {topic}': '학습: {topic}',

	// Study.
	'Study · Footnote': '학습 · Footnote',
	'What the documents say on {subject}, claim by claim.':
		'{subject}에 관해 문서가 말하는 것을 주장별로 보여 줍니다.',
	'What the documents say': '문서가 말하는 것',
	'Every claim that the questions rest on, in plain words, with its document, paragraph and date. Read a topic, then take its questions.':
		'문제의 근거가 되는 모든 주장을 쉬운 말로, 문서와 단락, 날짜와 함께 보여 줍니다. 주제를 읽고 나서 그 문제를 풀어 보세요.',
	'What happened when': '언제 무슨 일이 있었나',
	'A full dot is a date that a document prints; a ring is one worked out from it.':
		'채워진 점은 문서에 적힌 날짜이고, 빈 고리는 문서에서 미루어 안 날짜입니다.',
	'The sums of money': '금액',
	'What was paid, offered or demanded, by whom, when, and which document says so. Sums in different money stand apart: no document says at which rate to compare them.':
		'누가 언제 얼마를 냈거나 제안했거나 요구했는지, 어느 문서가 그렇게 말하는지 보여 줍니다. 통화가 다른 금액은 따로 둡니다. 어떤 환율로 비교할지 말하는 문서가 없기 때문입니다.',
	'Who held which office': '누가 어떤 직책을 맡았나',
	Office: '직책',
	Holder: '맡은 사람',
	'As of': '기준일',
	Glossary: '용어 풀이',
	Source: '출처',
	'(inferred)': '(추정)',
	'In {unit}': '단위: {unit}',
	Sum: '금액',
	'What it was': '내용',
	Compared: '비교',
	'paid by {by}, {date}': '지급: {by}, {date}',
	'offered by {by}, {date}': '제안: {by}, {date}',
	'demanded by {by}, {date}': '요구: {by}, {date}',
	'agreed by {by}, {date}': '합의: {by}, {date}',
	'Says: {document}': '근거 문서: {document}',

	// One topic.
	'{topic} · Study · Footnote': '{topic} · 학습 · Footnote',
	'{topic}: {summary}. Every claim with its source.': '{topic}: {summary}. 모든 주장에 출처가 있습니다.',
	'All topics': '모든 주제',
	'Start {n} questions of its {total}': '{total}문제 중 {n}문제 시작',
	'{n} questions on this': '이에 관한 문제 {n}개',
	'Paragraph {n}': '{n}번째 단락',

	// Sources.
	'Sources · Footnote': '출처 · Footnote',
	'The documents that every answer on {subject} rests on.':
		'{subject}에 관한 모든 답의 근거가 되는 문서입니다.',
	'What the answers rest on': '답의 근거',
	'Every answer names its document and paragraph. The texts themselves belong to their publishers and are not part of this site; with your own copy of one, the passages show beside the answers.':
		'모든 답은 그 문서와 단락을 밝힙니다. 원문은 발행처의 것이며 이 사이트에 들어 있지 않습니다. 직접 가진 사본을 더하면 답 옆에 해당 대목이 나옵니다.',
	'Publisher not stated': '발행처 표시 없음',
	'{n} paragraphs': '단락 {n}개',

	// One source.
	'Citation, claims and questions: {document}': '서지 사항, 주장, 문제: {document}',
	Headline: '제목',
	Publisher: '발행처',
	'Not stated in the text': '본문에 표시 없음',
	'Written by': '글쓴이',
	Date: '날짜',
	'About it': '설명',
	'Paragraphs {from}–{to}': '단락 {from}–{to}',
	'Paragraph {n}. As of {date}.': '{n}번째 단락. 기준일: {date}.',
	'Said by: {speaker}.': '말한 사람: {speaker}.',
	'No question yet.': '아직 문제가 없습니다.',
	'{n} questions.': '문제 {n}개.',
	'{n} questions on it': '이 문서에 관한 문제 {n}개',
	'There is no question on this document yet.': '이 문서에 관한 문제가 아직 없습니다.',
	'Your own copy': '내 사본',
	'This browser holds your copy of the text. “Show the passage” opens the paragraph.':
		'이 브라우저에 원문 사본이 있습니다. “대목 보기”를 누르면 단락이 열립니다.',
	'Remove the copy': '사본 지우기',
	'Drop the text file here, or choose it. It is recognised by its SHA-256, stays in this browser and goes nowhere else.':
		'텍스트 파일을 여기에 끌어다 놓거나 고르세요. SHA-256 값으로 알아보며, 이 브라우저에만 저장되고 다른 곳으로 보내지 않습니다.',
	'Choose the file': '파일 고르기',
	'Recognised and kept in this browser. The passages now show beside the answers.':
		'원문임을 확인해 이 브라우저에 저장했습니다. 이제 답 옆에 대목이 나옵니다.',
	'Your copy was removed from this browser.': '이 브라우저에서 사본을 지웠습니다.',

	// Footnotes and passages.
	'As of {date}': '기준일: {date}',
	'The text is not part of this page. {copy} and the paragraph shows here, with its key terms marked: {terms}.':
		'원문은 이 페이지에 들어 있지 않습니다. {copy}: 그러면 핵심어가 표시된 단락이 여기에 나옵니다. 핵심어: {terms}.',
	'Add your own copy': '내 사본 더하기',
	'on or before {date}': '{date} 이전',
	'on or after {date}': '{date} 이후',
	'{from} to {to}': '{from}부터 {to}까지',
	'{date} (date inferred)': '{date} (추정한 날짜)',
	'{date}, paragraph {n}': '{date}, {n}번째 단락',
	'The host gives no source': '진행자가 출처를 밝히지 않았습니다',
	Footnotes: '각주',
	Questions: '문제',
	'Said by: {speaker}': '말한 사람: {speaker}',
	'Another source: {note}': '다른 출처: {note}',
	'Hide the passage': '대목 숨기기',
	'Show the passage': '대목 보기'
} as const;
