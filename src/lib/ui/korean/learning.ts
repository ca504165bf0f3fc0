/** Home, review and progress, by what it reads in English. */
export const learning = {
	// The banks.
	'Quizzes whose every answer names its source.': '모든 답에 출처를 밝히는 퀴즈입니다.',
	'Quizzes whose every answer names its source': '모든 답에 출처를 밝히는 퀴즈',
	'{questions} on {subject}, from {documents}': '{subject}에 관한 {questions}, 출처 {documents}',
	'There is no question bank here yet. {file} says how to write one.':
		'아직 문제 모음이 없습니다. 만드는 방법은 {file}에 있습니다.',
	'{n} questions': '문제 {n}개',
	'{n} documents': '문서 {n}건',

	// A bank.
	'{n} questions on {subject}, each answer footnoted.':
		'{subject}에 관한 문제 {n}개, 답마다 각주가 달려 있습니다.',
	'{questions} on {subject}, each footnoted to {documents} {years}.':
		'{subject}에 관한 {questions}입니다. 문제마다 {years}의 {documents}에 근거한 각주가 있습니다.',
	'of {year}': '{year}년',
	'from {from} to {to}': '{from}년부터 {to}년까지',
	'Start {n} questions': '문제 {n}개 시작',
	'Review {n} due': '오늘의 복습 {n}개',
	'Retry {n} missed': '틀린 문제 {n}개 다시 풀기',
	'or resume {question}, begun {when}, or {letItGo}':
		'또는 {when} 풀던 퀴즈를 {question}부터 계속, 아니면 {letItGo}',
	'question {n} of {total}': '{total}문제 중 {n}번',
	'let it go': '그만두기',
	Topics: '주제',
	new: '새 주제',
	'{n} known': '아는 것 {n}개',
	'Your own quiz': '직접 꾸미는 퀴즈',
	Feedback: '정답 확인',
	'Practice: after each answer': '연습: 답할 때마다',
	'Test: at the end': '시험: 모두 푼 뒤에',
	'Questions|how many': '문제 수',
	All: '전체',
	'Topics (choose none for all)': '주제 (고르지 않으면 전체)',
	'Start this quiz': '이 퀴즈 시작',

	// The line that proposes a backup.
	'{n} answers since the last backup, and this browser has not promised to keep them.':
		'마지막 백업 뒤에 쌓인 답이 {n}개이며, 이 브라우저는 그 보관을 보장하지 않습니다.',
	'{n} answers and no backup yet, and this browser has not promised to keep them.':
		'답이 {n}개인데 아직 백업이 없으며, 이 브라우저는 그 보관을 보장하지 않습니다.',
	'Save a backup': '백업 저장',

	// Days.
	today: '오늘',
	tomorrow: '내일',
	yesterday: '어제',
	'on {day}': '{day}에',
	'Comes back {when}.': '{when} 다시 나옵니다.',
	'Likely to hold until {day}.': '{day}까지는 기억할 가능성이 높습니다.',
	'on {day}|a period': '{day} 하루',
	'from {from} to {to}|days': '{from}부터 {to}까지',
	'from {from} to {to} {month}': '{month} {from}일부터 {to}일까지',

	// Review.
	Review: '복습',
	'What was missed comes back until it is known.': '틀린 것은 알게 될 때까지 다시 나옵니다.',
	'The questions could not be fetched.': '문제를 가져오지 못했습니다.',
	'Your progress is kept in this browser.': '진도는 이 브라우저에 남아 있습니다.',
	'Try again': '다시 시도',
	'Nothing to review yet.': '아직 복습할 것이 없습니다.',
	'{n} claims to review still today.': '오늘 복습할 주장이 아직 {n}개 남았습니다.',
	'{n} claims to review today.': '오늘 복습할 주장이 {n}개 있습니다.',
	'That is enough for today.': '오늘은 이만하면 충분합니다.',
	'Nothing is due today.': '오늘은 복습할 것이 없습니다.',
	'What you answer comes back here before you forget it, and what you miss until you know it.':
		'답한 것은 잊기 전에 여기에 다시 나오고, 틀린 것은 알게 될 때까지 나옵니다.',
	'Start with {topic}.': '{topic}부터 시작해 보세요.',
	'{n} more have come due, and can wait until tomorrow.':
		'복습할 때가 된 것이 {n}개 더 있지만 내일 해도 됩니다.',
	'{n} have come due: {days} of today’s size, and no more on one.':
		'복습할 때가 된 것이 {n}개입니다. 오늘만큼씩 {days} 걸리고, 하루 분량은 그보다 늘지 않습니다.',
	'{n} days': '{n}일',
	'What is most likely forgotten comes first.': '잊었을 가능성이 큰 것부터 나옵니다.',
	'The next {n} come back {when}.': '다음 {n}개는 {when} 다시 나옵니다.',
	'Review {n} claims': '주장 {n}개 복습',
	'Take the last answer back': '마지막 답 되돌리기',
	'{n} answers taken back: as if never given.': '답 {n}개를 되돌렸습니다. 답하지 않은 것과 같습니다.',
	'A corrected answer: {stem}': '수정된 정답: {stem}',
	'This answer was corrected on {date}: you were right.':
		'{date}에 이 문제의 정답이 수정되었습니다. 답하신 것이 맞았습니다.',
	'This answer was corrected on {date}: your answer is still right in part.':
		'{date}에 이 문제의 정답이 수정되었습니다. 답하신 것은 그대로 일부만 맞습니다.',
	'This answer was corrected on {date}: your answer now counts as right in part.':
		'{date}에 이 문제의 정답이 수정되었습니다. 답하신 것은 이제 일부 맞은 것으로 칩니다.',
	'This answer was corrected on {date}: your answer is still not right.':
		'{date}에 이 문제의 정답이 수정되었습니다. 답하신 것은 그대로 틀립니다.',
	'This answer was corrected on {date}: your answer now counts as not right.':
		'{date}에 이 문제의 정답이 수정되었습니다. 답하신 것은 이제 틀린 것으로 칩니다.',
	'I have seen this': '확인했습니다',
	'Nothing missed.': '틀린 문제가 없습니다.',
	'Missed: {n} questions': '틀린 문제: {n}개',
	'What you miss or guess stays on this list until you answer it right and unguessed on two different days.':
		'틀리거나 추측한 문제는 서로 다른 이틀에 추측 없이 맞힐 때까지 이 목록에 남습니다.',
	Topic: '주제',
	Document: '문서',
	'Kind of slip': '실수의 종류',
	'Every topic': '모든 주제',
	'Every document': '모든 문서',
	'Every slip': '모든 실수',
	'Only where I was sure': '확신했던 것만',
	'Practise these {n}': '이 문제 {n}개 연습',
	'Missed or guessed {n} times.': '{n}번 틀리거나 추측했습니다.',
	'Nothing missed fits this choice.': '이 조건에 맞는 틀린 문제가 없습니다.',
	'Show all {n}': '{n}개 모두 보기',
	'Flags and notes': '깃발과 메모',
	'{n} questions are left out of reviews until tomorrow.': '문제 {n}개는 내일까지 복습에서 빠집니다.',
	'Practise the {n} flagged': '깃발을 단 문제 {n}개 연습',
	'Flagged:': '깃발을 단 문제:',
	'How you review': '복습 방식',
	'Claims a day': '하루에 복습할 주장 수',
	'What to aim for': '목표',
	'To recall 85%: fewer reviews': '85% 기억하기: 복습이 적음',
	'To recall 90%, as usual': '90% 기억하기: 보통',
	'To recall 95%: more reviews': '95% 기억하기: 복습이 많음',
	'To recall 97%: many more reviews': '97% 기억하기: 복습이 훨씬 많음',
	'I need this until': '필요한 기한',
	'{claims} have still to come up in {days}: that takes {limit} a day.':
		'앞으로 {days} 동안 {claims}가 더 나와야 하므로, 하루에 {limit}개씩 복습해야 합니다.',
	'{n} claims': '주장 {n}개',
	'Everything you have met has come up before that day.': '지금까지 만난 것은 그날 전에 모두 나왔습니다.',
	'Everything you have met comes up once more before that day: {n} claims to go.':
		'지금까지 만난 것은 그날 전에 모두 한 번 더 나옵니다. 주장 {n}개가 남았습니다.',
	'That date has passed. Choose another, or clear it.': '지난 날짜입니다. 다른 날짜를 고르거나 지우세요.',

	// A question that was answered.
	'Not answered': '답하지 않음',
	Marked: '표시함',
	'About this question': '이 문제에 대하여',
	'About this question: you left a note': '이 문제에 대하여: 남긴 메모 있음',
	Flag: '깃발 달기',
	Flagged: '깃발 달림',
	'Not today': '오늘은 빼기',
	'Left out today': '오늘은 빠짐',
	'Your note': '메모',
	'Keep the note': '메모 저장',
	'Is something wrong with it?': '문제에 잘못된 점이 있나요?',
	'What is wrong, and how you know': '무엇이 잘못되었고, 어떻게 알았는지',
	'Report it': '신고하기',
	'You have reported it {n} times.': '{n}번 신고했습니다.',
	'Reviews leave it out until tomorrow.': '내일까지 복습에서 빠집니다.',
	'Reviews may ask it again.': '복습에 다시 나올 수 있습니다.',
	'Flagged: you find it on the review page.': '깃발을 달았습니다. 복습 페이지에서 볼 수 있습니다.',
	'No longer flagged.': '깃발을 뗐습니다.',
	'Your note is gone.': '메모를 지웠습니다.',
	'Your note is kept.': '메모를 저장했습니다.',
	'Your report is kept in this browser. “Your data” gives it out as a file.':
		'신고 내용을 이 브라우저에 저장했습니다. “내 데이터”에서 파일로 내려받을 수 있습니다.',

	// Progress.
	Progress: '진도',
	'What is known, shaky, missed and new, and how it has gone so far.':
		'아는 것, 불확실한 것, 틀린 것, 새로운 것과 지금까지의 결과입니다.',
	'Where you stand': '지금까지의 진도',
	'Your answers could not be read just now. They are kept in this browser; reload to try again.':
		'지금은 답을 읽지 못했습니다. 답은 이 브라우저에 남아 있으니, 새로 고쳐 다시 시도하세요.',
	'{data} gives out what this page holds.': '{data}에서 이 페이지에 담긴 것을 내려받을 수 있습니다.',
	'Your data': '내 데이터',
	'The questions could not be fetched. Your answers are kept in this browser; reload to try again.':
		'문제를 가져오지 못했습니다. 답은 이 브라우저에 남아 있으니, 새로 고쳐 다시 시도하세요.',
	'Nothing answered yet.': '아직 답한 문제가 없습니다.',
	'What you answer shows here: what you know, what comes back, and when.':
		'답을 하면 무엇을 알고, 무엇이 언제 다시 나오는지가 여기에 나타납니다.',
	'Your data: back up, move, erase': '내 데이터: 백업, 옮기기, 지우기',
	'You know none of {claims} yet.': '{claims} 중 아직 아는 것이 없습니다.',
	'You know all {claims}.': '{claims}를 모두 압니다.',
	'You know {known} of {claims}.': '{claims} 중 {known}개를 압니다.',
	'{n} {standing}': '{standing} {n}개',
	'How sure, how right': '얼마나 확신했고 얼마나 맞혔나',
	'Sure was right every time': '확신한 답은 매번 맞았습니다',
	'Sure is not always right': '확신한 답이 늘 맞지는 않습니다',
	'A bar is drawn from {number} answers on.': '답이 {number}개 이상이면 막대가 그려집니다.',
	'When you said “{said}” you were right {n} times of {asked}.':
		'“{said}”에 표시한 답 {asked}개 중 {n}개가 맞았습니다.',
	Said: '확신',
	'As a bar': '막대그래프',
	'Right|a column': '맞음',
	Share: '비율',
	'{right} of {asked}': '{asked}개 중 {right}개',
	'too few': '너무 적음',
	'Due in the next two weeks': '앞으로 2주 동안의 복습',
	'Nothing today': '오늘은 없습니다',
	'Nothing more today': '오늘은 더 없습니다',
	'{number} today': '오늘 {number}개',
	'{number} more today': '오늘 남은 것 {number}개',
	'{start}, then nothing for the rest of the two weeks.': '{start}, 그 뒤 2주 동안은 없습니다.',
	'{start}, {most} {when}, and no day with more.': '{start}, {when} {most}개이며, 그보다 많은 날은 없습니다.',
	'{start}, then it calms down.': '{start}, 그 뒤로는 줄어듭니다.',
	'{start}, and up to {most} on the days after.': '{start}, 그 뒤로는 하루에 최대 {most}개입니다.',
	'{start} and nothing in the two weeks to come.': '{start}. 앞으로 2주 동안에도 없습니다.',
	'{start}; {number} come back {when}.': '{start}. {when} {number}개가 다시 나옵니다.',
	Today: '오늘',
	Day: '날짜',
	'Comes back': '다시 나오는 것',
	'{date} (today)': '{date} (오늘)',
	nothing: '없음',
	'As a table': '표로 보기',
	'By topic': '주제별',
	'Each claim that questions rest on counts once: under the topic that asked it last or, while it is new, under the first that can.':
		'문제의 근거가 되는 주장은 한 번씩만 셉니다. 마지막으로 물은 주제에 넣고, 아직 새로운 것은 물을 수 있는 첫 주제에 넣습니다.',
	'in all': '합계',
	'In all': '합계',
	'Recall over time': '기억의 변화',
	'No claim has been asked again on a later day yet.': '아직 다른 날에 다시 물은 주장이 없습니다.',
	'Asked again on a later day, you were right {n} times of {asked}.':
		'다른 날에 다시 물었을 때 {asked}번 중 {n}번 맞혔습니다.',
	'Each point is a week from its Monday with at least {n} answers.':
		'점 하나는 답이 {n}개 이상인 한 주(월요일부터)입니다.',
	'Each point is a day with at least {n} answers.': '점 하나는 답이 {n}개 이상인 하루입니다.',
	'The dashed line is what reviews aim at, {percent}%.': '점선은 복습의 목표인 {percent}%입니다.',
	'Week from': '주의 시작',
	'Asked|a column': '물은 수',
	'The slips you make most': '가장 잦은 실수',
	'No wrong answer so far has a slip to its name.':
		'지금까지 틀린 답 중에 종류를 가릴 수 있는 실수가 없습니다.',
	'No one slip stands out.': '유난히 잦은 실수는 없습니다.',
	'Most often: {slip}, {n} times.': '가장 잦은 실수: {slip}, {n}번.',
	'What was chosen or written': '고르거나 쓴 것',
	Times: '횟수',
	'Still missed': '아직 틀리는 것',
	none: '없음',
	'Sittings so far': '지금까지 푼 퀴즈',
	'Each opens again with its answers.': '누르면 답과 함께 다시 열립니다.',
	Test: '시험',
	'Retry of what was missed': '틀린 문제 다시 풀기',
	Quiz: '퀴즈',
	'{right} of {asked} right': '{asked}문제 중 {right}개 맞음',
	'{answered} of {asked} answered, not finished': '{asked}문제 중 {answered}개 답함, 끝내지 않음',
	'{right} right, {answered} of {asked} answered, not finished':
		'{asked}문제 중 {answered}개 답하고 {right}개 맞음, 끝내지 않음',

	// An answer of a session that does not count.
	'Your last answer had not arrived when its question was closed, and does not count. What had arrived before counts.':
		'마지막 답은 문제가 닫힐 때까지 도착하지 않아 인정되지 않습니다. 그 전에 도착한 답은 인정됩니다.',
	'Your answer to an earlier question had not arrived when that was closed, and does not count. What had arrived before counts; go on with this one.':
		'앞 문제의 답은 그 문제가 닫힐 때까지 도착하지 않아 인정되지 않습니다. 그 전에 도착한 답은 인정됩니다. 이 문제를 계속 푸세요.',
	'Too late: {given} had not arrived in time, and does not count.':
		'늦었습니다. 보낸 답({given})이 제때 도착하지 않아 인정되지 않습니다.',
	'You had not sent {given} when your time for the question was over, so it does not count.':
		'문제 시간이 끝날 때까지 답({given})을 보내지 않아 인정되지 않습니다.',
	'Nothing you sent counts here.': '이 문제에서 인정되는 답이 없습니다.',
	'What you sent before counts: {counted}.': '그 전에 보낸 답이 인정됩니다: {counted}.',
	'Compare it with the answer below.': '아래의 정답과 비교해 보세요.',
	'The answer comes up here.': '정답은 여기에 나타납니다.',
	'{n} answers were begun and not handed in before the work was closed, so they do not count.':
		'답 {n}개를 쓰기 시작했지만 과제가 닫히기 전에 제출하지 않아 인정되지 않습니다.',
	'{n} answers had not arrived when the work was closed, so they do not count.':
		'답 {n}개가 과제가 닫힐 때까지 도착하지 않아 인정되지 않습니다.',
	'{n} answers had not arrived when the work was closed': '답 {n}개가 과제가 닫힐 때까지 도착하지 않았고',
	'{came}, and {n} were begun and not handed in, so they do not count.':
		'{came}, {n}개는 쓰기 시작했지만 제출하지 않아 인정되지 않습니다.',
	'What had arrived before counts. Here is what this device kept; show it to whoever gave you the work if you think that it should count.':
		'그 전에 도착한 답은 인정됩니다. 이 기기에 남은 답은 다음과 같습니다. 인정되어야 한다고 생각하면 과제를 낸 사람에게 보여 주세요.',
	'Open|what is folded': '열기',
	'Close|what is folded': '닫기'
} as const;
