/** Reports, classes and own questions, by what it reads in English. */
export const report = {
	// What a report says.
	'with phones': '휴대폰으로',
	'at their own pace': '각자의 속도로',
	'by show of hands': '손들기로',
	'on paper': '종이로',
	'a rehearsal with simulated students': '가상 학생과 함께한 예행연습',
	'{n} answers': '답 {n}개',
	'{n} sessions': '수업 {n}회',
	'{n} hands': '{n}명',
	'Nothing has been asked yet.': '아직 낸 문제가 없습니다.',
	'Too few answers to say what the class holds.': '답이 너무 적어 학급이 무엇을 아는지 판단할 수 없습니다.',
	'The class holds the one claim.': '학급이 하나뿐인 주장을 알고 있습니다.',
	'The class holds all {n} claims.': '학급이 주장 {n}개를 모두 알고 있습니다.',
	'The class holds none of {claims} yet.': '{claims} 중 학급이 아는 것은 아직 없습니다.',
	'The class holds {held} of {claims}.': '{claims} 중 {held}개를 학급이 알고 있습니다.',
	'{students} and {questions}, {mode}.': '{students}, {questions}, {mode}.',
	'Up to {hands} and {questions}, {mode}.': '최대 {hands}, {questions}, {mode}.',
	'It takes {least} answers to say how well a claim is held.':
		'주장을 얼마나 아는지 판단하려면 답이 {least}개는 있어야 합니다.',
	'Nothing stands out that would have to be taught again.': '다시 가르쳐야 할 만큼 눈에 띄는 것이 없습니다.',
	'Teach {n} claims again, the least held first.':
		'주장 {n}개를 다시 가르치세요. 가장 모르는 것부터 나옵니다.',
	'Of {claims} too few answers tell: it takes {least}.':
		'{claims}에 대해서는 답이 너무 적습니다. {least}개는 있어야 합니다.',
	'{held} of {answers} showed it known': '{answers} 중 {held}개가 아는 답이었습니다',
	'{known}: too few to say more.': '{known}. 더 판단하기에는 답이 너무 적습니다.',
	'{n} were sure of something else': '{n}명은 다른 답을 확신했습니다',
	'{known}, but {wrong}.': '{known}. 하지만 {wrong}.',
	'{known}; {wrong}.': '{known}. {wrong}.',
	'{first} of {of} had it right at first, {right} of {answered} in the vote after.':
		'처음에는 {of}명 중 {first}명이, 다음 투표에서는 {answered}명 중 {right}명이 맞혔습니다.',
	'{first} of {of} had it right at first, {right} of {answered}, {partial} in part in the vote after.':
		'처음에는 {of}명 중 {first}명이, 다음 투표에서는 {answered}명 중 {right}명이 맞혔고 {partial}명이 일부 맞혔습니다.',
	'{right} of {answered} had it right; {sure}.': '{answered}명 중 {right}명이 맞혔습니다. {sure}.',
	'{right} of {answered} had it right, {partial} in part; {sure}.':
		'{answered}명 중 {right}명이 맞혔고 {partial}명이 일부 맞혔습니다. {sure}.',
	'{n} were sure of “{answer}”': '{n}명이 “{answer}”(이)라고 확신했습니다',
	'Nobody changed between right and wrong.': '맞음과 틀림 사이에서 답을 바꾼 사람이 없습니다.',
	'{gained} changed to right, nobody to wrong.':
		'{gained}명이 맞는 답으로 바꾸었고, 틀린 답으로 바꾼 사람은 없습니다.',
	'{lost} changed to wrong, nobody to right.':
		'{lost}명이 틀린 답으로 바꾸었고, 맞는 답으로 바꾼 사람은 없습니다.',
	'{gained} changed to right, {lost} to wrong.':
		'{gained}명이 맞는 답으로, {lost}명이 틀린 답으로 바꾸었습니다.',
	'Another answer': '다른 답',
	'Left out: {answer}': '빠뜨림: {answer}',
	'Out of place: {answer}': '자리가 틀림: {answer}',
	'{answers}, sure': '{answers}, 확신함',
	'{answers}, all sure': '{answers}, 모두 확신함',
	'{answers}, {sure} sure': '{answers}, 그중 {sure}개 확신함',
	'Hands tell nobody apart, so there is no discrimination.':
		'손들기로는 누가 답했는지 구별할 수 없어 변별도가 없습니다.',
	'Discrimination is shown from {least} answers on.': '변별도는 답이 {least}개 이상일 때 나옵니다.',
	'Discrimination takes other questions to set it against.':
		'변별도를 구하려면 견주어 볼 다른 문제가 필요합니다.',
	'All did the same, so nothing tells them apart.': '모두 결과가 같아 변별할 수 없습니다.',
	'Discrimination {value}: who did well on the other questions did worse on this one. Look at its key.':
		'변별도 {value}: 다른 문제를 잘 푼 사람이 이 문제는 더 못 풀었습니다. 정답을 확인하세요.',
	'Discrimination {value}: it hardly tells who does well on the others.':
		'변별도 {value}: 다른 문제를 잘 푸는 사람을 거의 가려내지 못합니다.',
	'Discrimination {value}: who did well on the other questions did better on this one.':
		'변별도 {value}: 다른 문제를 잘 푼 사람이 이 문제도 더 잘 풀었습니다.',
	'no score changed': '바뀐 점수가 없습니다',
	'{n} scores changed': '점수 {n}개가 바뀌었습니다',
	'It counts for nobody; {scores}.': '아무에게도 반영되지 않습니다. {scores}.',
	'As many have it right as before; {scores}.': '맞힌 사람 수는 전과 같습니다. {scores}.',
	'{n} more have it right now; {scores}.': '맞힌 사람이 {n}명 늘었습니다. {scores}.',
	'{n} fewer have it right now; {scores}.': '맞힌 사람이 {n}명 줄었습니다. {scores}.',
	'Too few were sure to say what it was worth: it takes {least} answers.':
		'확신한 답이 너무 적어 그 가치를 판단할 수 없습니다. {least}개는 있어야 합니다.',
	'Of {sure} sure answers {right} were right.': '확신한 답 {sure}개 중 {right}개가 맞았습니다.',
	'Nobody was sure and wrong.': '확신했는데 틀린 사람이 없습니다.',
	'{n} of {of} ({share}) were sure and wrong.': '{of}명 중 {n}명({share})이 확신했지만 틀렸습니다.',
	nobody: '없음',
	'{right} of {all} right|answers': '{all}개 중 {right}개 맞음',
	'{right} of {all} right, {partial} in part|answers': '{all}개 중 {right}개 맞음, {partial}개 일부 맞음',
	'Was asked nothing': '받은 문제 없음',
	'{right} of {asked} right|a student': '{asked}문제 중 {right}문제 맞음',
	', {n} left out|questions': ', {n}문제 답하지 않음',
	'; sure and wrong at question {places}': ', 확신했지만 틀린 문제: {places}번',
	'Question {easiest} was the easiest, {hardest} the hardest.':
		'{easiest}번 문제가 가장 쉬웠고 {hardest}번 문제가 가장 어려웠습니다.',
	'Each number is a question.': '수는 문제의 번호입니다.',
	'How well each tells who knows is shown from {least} answers on.':
		'문제마다 아는 사람을 얼마나 잘 가려내는지는 답이 {least}개 이상일 때 나옵니다.',
	'Facility {share}, of the first vote.': '득점률 {share} (첫 투표).',
	'Facility {share}.': '득점률 {share}.',

	// The report.
	Report: '보고서',
	'What a class holds after a session, and what to teach again.':
		'수업이 끝난 뒤 학급이 무엇을 아는지, 무엇을 다시 가르칠지 봅니다.',
	'There is no report to show.': '보여 줄 보고서가 없습니다.',
	'A session is erased some time after its end. Its report stays where its host kept it, among the {classes}.':
		'수업은 끝나고 얼마 뒤에 지워집니다. 보고서는 진행자가 보관한 곳, 곧 {classes}에 남아 있습니다.',
	'classes on this device': '이 기기의 학급',
	'The address of this page names no session. The end of each session leads to its report, and so do your classes.':
		'이 페이지의 주소에 수업이 지정되어 있지 않습니다. 수업을 끝내거나 내 학급에 들어가면 보고서로 갈 수 있습니다.',
	'Reading the session': '수업을 읽는 중입니다',
	'A report needs JavaScript.': '보고서를 보려면 JavaScript가 필요합니다.',
	'The session goes on, and this is how it stands.': '수업이 진행 중이며, 지금까지의 결과입니다.',
	'Nothing here was answered by a person.': '여기 있는 답은 모두 사람이 한 것이 아닙니다.',
	'Teach again': '다시 가르칠 것',
	'The other claims': '나머지 주장',
	'Claim by claim': '주장별 결과',
	'How easy, how telling': '쉬운 정도와 변별도',
	'Question by question': '문제별 결과',
	'Hands were counted and nobody was told apart: there is how many had it right and what they chose, and nothing about students, certainty or discrimination.':
		'손을 세었을 뿐 누가 답했는지는 구별하지 않았습니다. 몇 명이 맞혔고 무엇을 골랐는지는 있지만, 학생별 결과, 확신, 변별도는 없습니다.',
	'Cover the names': '이름 가리기',
	'Show the names': '이름 보기',
	'Who chose what, and how each student did, are covered until you ask.':
		'누가 무엇을 골랐는지와 학생별 결과는 누르기 전까지 가려져 있습니다.',
	Students: '학생',

	// Its claims.
	'Project this passage': '이 대목을 화면에 띄우기',
	'Question {places}': '문제 {places}',
	'Questions {places}': '문제 {places}',

	// Its questions.
	'Key:': '정답:',
	'Corrected: {made}': '정정: {made}',
	'{right} of {answered}': '{answered}명 중 {right}명',
	'To right: {names}.': '맞는 답으로 바꿈: {names}.',
	'To wrong: {names}.': '틀린 답으로 바꿈: {names}.',
	'Wrong answers': '틀린 답',
	'Footnotes to question {place}': '{place}번 문제의 각주',
	'How it came out': '결과',
	Wrong: '틀림',
	'To the right what is easy, by mean credit; further up what tells better who does well on the others. Under the dashed line, 0.2, a question hardly tells; under 0 its key is worth a look.':
		'오른쪽으로 갈수록 평균 득점률이 높아 쉬운 문제이고, 위로 갈수록 다른 문제를 잘 푸는 사람을 잘 가려내는 문제입니다. 점선(0.2) 아래의 문제는 거의 가려내지 못하며, 0 아래라면 정답을 확인해 보세요.',
	'No.': '번호',
	Question: '문제',
	Facility: '득점률',
	Discrimination: '변별도',
	'not shown': '표시 안 함',

	// A key that was wrong.
	'It counts for nobody': '아무에게도 반영하지 않음',
	'These count as right too': '이 답도 정답으로 인정',
	'Only these are right': '이 답만 정답',
	'Say which answers are right.': '어느 답이 맞는지 고르세요.',
	'Say what was wrong, for whoever answered it.': '답한 사람을 위해 무엇이 잘못되었는지 쓰세요.',
	'Corrected. Whoever comes back by phone sees it.':
		'정정했습니다. 휴대폰으로 다시 들어온 사람에게 보입니다.',
	'Correct the key again{ofQuestion}|a question': '정답 다시 정정{ofQuestion}',
	'Correct the key{ofQuestion}|a question': '정답 정정{ofQuestion}',
	' of question {place}': ' ({place}번 문제)',
	'What is to be made of question {place}?': '{place}번 문제를 어떻게 할까요?',
	'What counts as right too': '정답으로 함께 인정할 답',
	'What alone is right': '유일하게 맞는 답',
	'What was wrong, for whoever answered it': '무엇이 잘못되었는지 (답한 사람에게 보입니다)',
	Correcting: '정정하는 중',
	'Correct it': '정정',

	// Its students.
	'{n} students, each with what was right, what was missed and where somebody was sure and wrong.':
		'학생 {n}명의 맞은 것, 틀린 것, 확신했지만 틀린 문제가 있습니다.',
	'Show the students': '학생 보기',

	// What is taken elsewhere, and kept.
	'On paper|a report': '종이에 인쇄',
	'On paper, with the names, as they are shown': '종이에 인쇄 (보이는 대로 이름 포함)',
	'On paper, without names, as they are covered': '종이에 인쇄 (가려진 대로 이름 제외)',
	'As tables for any spreadsheet': '스프레드시트용 표',
	'Questions (CSV)': '문제(CSV)',
	'Claims (CSV)': '주장(CSV)',
	'Students (CSV)': '학생(CSV)',
	'All of it as data, with the names': '전체 데이터 (이름 포함)',
	'All of it as data': '전체 데이터',
	'Keep it|a session': '보관하기',
	'Kept on this device': '이 기기에 보관함',
	'A server erases a session some time after its end. Kept here, it stays until you erase it, names and all, and stands beside the other sessions of its class.':
		'서버는 수업이 끝나고 얼마 뒤에 수업을 지웁니다. 여기에 보관하면 지울 때까지 이름까지 모두 남고, 같은 학급의 다른 수업과 나란히 볼 수 있습니다.',
	'It stands beside the other sessions of its class in {classes}, where you can also erase it.':
		'{classes}에서 같은 학급의 다른 수업과 나란히 볼 수 있고, 거기에서 지울 수도 있습니다.',
	'your classes': '내 학급',
	'This browser does not let the page keep anything, so it lasts as long as this page is open.':
		'이 브라우저에서는 아무것도 저장할 수 없으므로, 이 페이지가 열려 있는 동안만 유지됩니다.',
	Class: '학급',
	'Keep this session on this device': '이 수업을 이 기기에 보관',
	'Move it to this class': '이 학급으로 옮기기',
	'Kept on this device, without a class.': '학급 없이 이 기기에 보관했습니다.',
	'Kept on this device under {name}.': '이 기기에 “{name}” 학급으로 보관했습니다.',

	// Classes.
	'Several sessions of a class side by side, kept on this device.':
		'이 기기에 보관한 한 학급의 여러 수업을 나란히 봅니다.',
	'No session is kept on this device yet. The report of a session offers to keep it under a class; several of one class then stand here side by side.':
		'아직 이 기기에 보관한 수업이 없습니다. 수업 보고서에서 학급을 정해 보관하면, 같은 학급의 수업을 여기에서 나란히 볼 수 있습니다.',
	Classes: '학급 목록',
	'Without a class': '학급 없음',
	'The session is erased from this device.': '이 기기에서 수업을 지웠습니다.',
	'{n} sessions of {name} erased from this device.': '이 기기에서 수업 {n}회를 지웠습니다 ({name}).',
	'Kept without a class now.': '이제 학급 없이 보관합니다.',
	'Kept under {name} now, with what was there.': '이제 이미 있던 “{name}” 학급에 함께 보관합니다.',
	'The class is called {name} now.': '학급 이름을 “{name}”(으)로 바꾸었습니다.',
	'What this device keeps is read by JavaScript.': '이 기기에 보관한 것을 읽으려면 JavaScript가 필요합니다.',
	'{sessions} and {claims}': '{sessions}, {claims}',
	'{asked}, without an answer so far.': '{asked}. 아직 답이 없습니다.',
	'{asked}; facility {share}.': '{asked}. 득점률은 {share}입니다.',
	'{asked}. Facility was {first} in the first and {last} in the last.':
		'{asked}. 득점률은 첫 수업에서 {first}, 마지막 수업에서 {last}였습니다.',
	'{asked}. Facility was {first} in the first and {last} in the last; {better}.':
		'{asked}. 득점률은 첫 수업에서 {first}, 마지막 수업에서 {last}였습니다. {better}.',
	'the one claim asked again is held better': '다시 물은 주장 하나를 더 잘 알게 되었습니다',
	'the one claim asked again is not held better': '다시 물은 주장 하나는 더 잘 알게 되지 않았습니다',
	'all {again} claims asked again are held better': '다시 물은 주장 {again}개를 모두 더 잘 알게 되었습니다',
	'of {again} claims asked again none is held better':
		'다시 물은 주장 {again}개 중 더 잘 알게 된 것은 없습니다',
	'of {again} claims asked again {n} are held better':
		'다시 물은 주장 {again}개 중 {n}개를 더 잘 알게 되었습니다',
	'Session by session': '수업별 결과',
	'Facility is the mean credit over a session’s questions, before anybody talked.':
		'득점률은 서로 이야기하기 전에 한 수업의 문제에서 얻은 점수의 평균입니다.',
	'The sessions': '수업 목록',
	'facility {share}': '득점률 {share}',
	'The share of answers that showed each claim known, in every session that asked for it. Of fewer than five answers there is no share.':
		'주장을 물은 수업마다 아는 답이 차지한 비율입니다. 답이 다섯 개가 안 되면 비율을 보이지 않습니다.',
	'Claims by session': '수업별 주장',
	Claim: '주장',
	'not asked': '묻지 않음',
	'Give them a class': '학급 정하기',
	'This class': '이 학급',
	'Give this name': '이 이름으로 정하기',
	'Erase all of these': '모두 지우기',
	'Erase this class': '이 학급 지우기',
	'Yes, this one session for good': '네, 수업 하나를 영구히 지웁니다',
	'Yes, its one session for good': '네, 이 학급의 수업 하나를 영구히 지웁니다',
	'Yes, all {n} sessions for good': '네, 수업 {n}회를 모두 영구히 지웁니다'
} as const;
