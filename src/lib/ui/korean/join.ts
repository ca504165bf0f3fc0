/** What a student and the wall see in a session, by what it reads in English. */
export const join = {
	// The door.
	'Join a session': '수업 참여',
	'A session is joined at the address that is projected, or by the link that its host gives out.':
		'화면에 나온 주소나 진행자가 알려 준 링크로 수업에 참여하세요.',
	'Join a classroom session with the code that is projected.': '화면에 나온 참여 코드로 수업에 참여합니다.',
	'Looking for the session': '수업을 찾고 있습니다',
	'A session needs JavaScript.': '수업에 참여하려면 JavaScript가 필요합니다.',
	'A name is needed.': '이름을 입력하세요.',
	'A recovery code has ten characters, such as K7MWP-3XQTC.':
		'복구 코드는 K7MWP-3XQTC처럼 열 글자로 되어 있습니다.',
	'The code that is projected': '화면에 나온 참여 코드',
	'Go on': '계속',
	'Code {code}': '참여 코드 {code}',
	'Another code': '다른 코드 입력',
	'{n} questions to work through at one’s own pace. It is closed. Who had a seat in it still finds the result here for a while.':
		'각자의 속도로 푸는 문제 {n}개입니다. 마감되었습니다. 참여했던 사람은 당분간 여기에서 결과를 볼 수 있습니다.',
	'{n} questions for you to work through alone, at your own pace. {closing} You can stop and come back to where you were.':
		'혼자서 자신의 속도로 푸는 문제 {n}개입니다. {closing} 멈추었다가 그 자리부터 다시 이어 갈 수 있습니다.',
	'Your recovery code, from the other device': '다른 기기에 나온 복구 코드',
	Looking: '찾는 중',
	'Take up my seat': '내 자리로 돌아가기',
	'I am new here': '처음 참여함',
	'This session is over. Who had a seat in it still finds the result here for a while.':
		'수업이 끝났습니다. 참여했던 사람은 당분간 여기에서 결과를 볼 수 있습니다.',
	'The host has locked this session. Ask to be let in, then try again.':
		'진행자가 수업을 잠갔습니다. 들여보내 달라고 말한 뒤 다시 시도하세요.',
	'You are given a friendly name, so that your own need not stand on the wall.':
		'본명이 화면에 나오지 않도록 별명이 주어집니다.',
	'Your name, as your teacher knows it': '선생님이 아는 이름',
	'What you like to be called': '불리고 싶은 이름',
	Joining: '참여하는 중',
	Begin: '시작',
	Join: '참여',
	'I was here already, on another device': '다른 기기에서 이미 참여함',
	'Type the code that is projected: six letters and digits.':
		'화면에 나온 참여 코드를 입력하세요. 영문자와 숫자 여섯 개입니다.',
	'There is no {signs} in a code. Vowels and 0, 1, 2, 5, 8, B, L, S, Z are never in one, as they are taken for one another. Look again.':
		'참여 코드에는 {signs}이(가) 없습니다. 모음과 0, 1, 2, 5, 8, B, L, S, Z는 서로 헷갈리기 쉬워 쓰지 않습니다. 다시 확인하세요.',
	'A code has six characters; this has {n}.': '참여 코드는 여섯 글자인데, 입력한 것은 {n}글자입니다.',

	// A seat.
	'Question {n} of {of}': '{of}문제 중 {n}번',
	'{number}, {vote}': '{number}, {vote}',
	'{place} is open.': '{place}: 답을 받고 있습니다.',
	'Paused.': '잠시 멈췄습니다.',
	'{place} is closed.': '{place}: 마감되었습니다.',
	'The session is over.': '수업이 끝났습니다.',
	'no time limit': '시간 제한 없음',
	'paused at {clock}': '{clock}에서 멈춤',
	'Ten seconds left.': '10초 남았습니다.',
	'Your answer is kept.': '답은 보관되어 있습니다.',
	'Your recovery code is {code}.': '복구 코드는 {code}입니다.',
	'Join another session': '다른 수업에 참여',
	'Taking your seat': '자리에 앉는 중입니다',
	'You are in, {name}.': '{name} 님, 참여했습니다.',
	'The first question comes up here. You may lock the phone; your seat stays yours.':
		'첫 문제가 여기에 나옵니다. 휴대폰을 잠가도 자리는 그대로 있습니다.',
	'Your seat: {name}': '내 자리: {name}',
	'Write this down to go on with another device, should this one fail:':
		'이 기기에 문제가 생기면 다른 기기에서 이어 갈 수 있도록 적어 두세요:',
	'More time': '시간 늘리기',
	'The same as everybody': '모두와 같게',
	'A quarter more': '1.25배',
	'Half as much again': '1.5배',
	'Twice as much': '2배',
	'Three times as much': '3배',
	'No time limit': '시간 제한 없음',
	'That you asked for more time is told to nobody, not even to the host.':
		'시간을 늘린 사실은 진행자를 포함해 누구에게도 알려지지 않습니다.',
	'The teacher’s questions have been changed. The session goes on by itself once they are as they were.':
		'선생님의 문제가 바뀌었습니다. 원래대로 돌아오면 수업이 저절로 이어집니다.',
	'Connecting.': '연결하고 있습니다.',
	'Reconnecting.': '다시 연결하고 있습니다.',
	'The host has removed it. Ask the host if that was a mistake.':
		'진행자가 자리를 없앴습니다. 실수인 것 같으면 진행자에게 물어보세요.',
	'This session is gone.': '이 수업은 더 이상 없습니다.',
	'A session is erased some time after its end. What you took home stays yours.':
		'수업은 끝나고 얼마 뒤에 지워집니다. 가져간 답은 그대로 남아 있습니다.',
	'This browser does not keep cookies.': '이 브라우저는 쿠키를 저장하지 않습니다.',
	'Your seat is kept in a cookie. Allow cookies for this site, or use another browser, and come back by “I was here already” with your recovery code.':
		'자리는 쿠키에 저장됩니다. 이 사이트의 쿠키를 허용하거나 다른 브라우저를 쓰고, “다른 기기에서 이미 참여함”에서 복구 코드를 입력해 돌아오세요.',
	'This browser has no seat here any more.': '이 브라우저에는 이 수업의 자리가 더 이상 없습니다.',
	'Come back to it by “I was here already” with your recovery code.':
		'“다른 기기에서 이미 참여함”에서 복구 코드를 입력해 돌아오세요.',
	'If it goes on, the code that is projected brings you back.':
		'수업이 이어지면 화면에 나온 참여 코드로 돌아올 수 있습니다.',

	// An answer in the making.
	'Closed. You answered {answer}.': '마감되었습니다. 보낸 답: {answer}.',
	'Closed. You did not answer this one.': '마감되었습니다. 이 문제에는 답하지 않았습니다.',
	'Your time is up. You answered {answer}.': '시간이 다 되었습니다. 보낸 답: {answer}.',
	'Your time is up.': '시간이 다 되었습니다.',
	'On its way. Your answer is kept until it arrives.': '보내는 중입니다. 도착할 때까지 답을 보관합니다.',
	'Paused. Your answer is kept, and goes out when the session goes on.':
		'잠시 멈췄습니다. 답은 보관되어 있으며, 수업이 이어지면 보냅니다.',
	'Not sent yet. Your answer is kept, and goes out when the connection is back.':
		'아직 보내지 못했습니다. 답은 보관되어 있으며, 다시 연결되면 보냅니다.',
	'Paused. You can send your answer when it goes on.':
		'잠시 멈췄습니다. 다시 이어지면 답을 보낼 수 있습니다.',
	'You answered {answer}. You can change it until it closes.':
		'보낸 답: {answer}. 마감될 때까지 바꿀 수 있습니다.',
	'Until you send the change, {answer} counts.':
		'바꾼 답을 보내기 전까지는 전에 보낸 답({answer})이 인정됩니다.',
	'Your first answer was {answer}. Keep it, or change it.':
		'처음에 보낸 답: {answer}. 그대로 두거나 바꾸세요.',
	'Your first answer stands, and is explained at once.': '처음 보낸 답은 바꿀 수 없고, 바로 해설이 나옵니다.',
	'You can change it until it closes.': '마감될 때까지 바꿀 수 있습니다.',
	Sending: '보내는 중',
	'Change to {answer}': '답 바꾸기: {answer}',
	'Answer|to send it': '답 보내기',
	'Keep {answer}': '그대로 두기: {answer}',
	'Answer {answer}': '답 보내기: {answer}',
	Choices: '보기',
	'Your answer': '내 답',
	'Correct, not chosen': '정답인데 고르지 않음',
	Correct: '정답',
	'True or false': '참 또는 거짓',
	True: '참',
	False: '거짓',
	'Your answer, a year': '내 답(연도)',
	'Your answer, in {unit}': '내 답(단위: {unit})',

	// Whom to find.
	'Have you talked it over?': '서로 이야기해 보았나요?',
	'Find somebody who answered differently': '다르게 답한 사람을 찾으세요',
	'You are {mark}.': '내 번호는 {mark}입니다.',
	'With you: {partners}.': '함께할 사람: {partners}.',
	'Find {partners}.': '찾을 사람: {partners}.',
	'{colour} {number}': '{colour} {number}번',
	blue: '파랑',
	green: '초록',
	amber: '주황',
	red: '빨강',
	violet: '보라',
	grey: '회색',
	' and |the last partner': '과 ',
	'{n} more|partners': '그 밖에 {n}명',
	'Hold up your phone, or call out your colour and number. Then tell each other why you answered as you did.':
		'휴대폰을 들어 보이거나 색과 번호를 말하세요. 만나면 왜 그렇게 답했는지 서로 설명하세요.',
	'The pairs are made, and this phone is in none of them. Join any two near you: what you think helps them too.':
		'짝이 정해졌지만 이 휴대폰은 어느 짝에도 들지 않았습니다. 가까운 두 사람과 함께하세요. 여러분의 생각이 그들에게도 도움이 됩니다.',

	// What came of an answer.
	'{n} points': '{n}점',
	'{n} points.': '{n}점.',
	'{n}st place': '{n}등',
	'{n}nd place': '{n}등',
	'{n}rd place': '{n}등',
	'{n}th place': '{n}등',
	'You are in {place}.': '지금 {place}입니다.',
	'You did not answer the second time, and the second vote counts.':
		'두 번째에는 답하지 않았습니다. 인정되는 것은 두 번째 투표입니다.',
	'You did not answer this one.': '이 문제에는 답하지 않았습니다.',
	'no answer': '답 없음',
	'Counted as right. It is spelt {spelling}.': '맞은 것으로 처리했습니다. 바른 철자: {spelling}',
	'The order is': '순서',
	'The answer': '정답',
	'It should be': '바른 답',
	'Gap {n}': '빈칸 {n}',
	'Gap {n}: {text}': '빈칸 {n}: {text}',
	'As of {date}.': '{date} 기준.',
	'How everybody answered': '모두의 답',
	'The most common mistake, made by {n}:': '가장 많은 실수({n}명):',
	'{n} answered “{answer}”:': '{n}명의 답 “{answer}”:',
	'Footnote|a note': '각주',
	'(footnote)': '(각주)',

	// The end.
	'No question ran to its end while you were here.': '참여하는 동안 끝까지 진행된 문제가 없습니다.',
	'You had {right} of {n} questions right.': '{n}문제 중 {right}문제를 맞혔습니다.',
	'{points}, {place}': '{points}, {place}',
	'Corrected since': '그 뒤에 수정된 정답',
	'By the correction {what}': '수정 내용: {what}',
	'it counts for nobody.': '이 문제는 아무에게도 점수로 치지 않습니다.',
	'{answer} counts as right too.': '{answer}도 정답으로 인정합니다.',
	'{answers} count as right too.': '{answers}도 정답으로 인정합니다.',
	'only {answer} is right.': '{answer}만 정답입니다.',
	'only {answers} are right.': '{answers}만 정답입니다.',
	'The question counts for nobody now.': '이 문제는 이제 아무에게도 점수로 치지 않습니다.',
	'Your answer stays {outcome}.': '내 답의 결과는 그대로입니다: {outcome}.',
	'Your answer was {before} by the old key and is {now} now.':
		'내 답의 결과가 바뀌었습니다. 이전 정답으로는 {before}, 지금은 {now}.',
	'You gave no answer here, so there is nothing to take home.': '여기서 답한 것이 없어 가져갈 것이 없습니다.',
	'Nothing missed': '틀린 것이 없습니다',
	'What you missed': '틀린 것',
	'All your answers were right, and none of them a guess.': '모두 추측 없이 맞혔습니다.',
	'{n} claims missed, wrong or guessed': '틀리거나 추측한 주장 {n}개',
	'{n} questions left out': '답하지 않은 문제 {n}개',
	'{missed}; {leftOut}': '{missed}, {leftOut}',
	'What you left out': '답하지 않은 문제',
	'{n} questions, with what the sources say. Review does not count them as missed.':
		'{n}문제이며, 출처의 내용을 함께 보여 줍니다. 복습에서는 틀린 것으로 치지 않습니다.',
	'The questions were the host’s own. They are in no bank that could ask them again, so there is nothing to take home.':
		'진행자가 직접 만든 문제입니다. 다시 물을 수 있는 문제 모음에 없으므로 가져갈 것이 없습니다.',
	'Take your answers home': '내 답 가져가기',
	'The {n} answers you gave can go to where you study, so that what you missed comes back for review.':
		'여기서 한 답 {n}개를 평소 학습하는 곳으로 옮기면, 틀린 것이 복습에 다시 나옵니다.',
	'This page comes from a computer in the room. Once that is switched off, its address is gone, and with it whatever this browser keeps for it: do not let this be the only copy.':
		'이 페이지는 교실에 있는 컴퓨터에서 온 것입니다. 그 컴퓨터가 꺼지면 주소도, 이 브라우저가 그 주소에 저장한 것도 사라지니 다른 곳에도 남겨 두세요.',
	'Take them to {host}': '{host}에 가져가기',
	'Add to Review here': '여기 복습에 추가',
	'Save as a file': '파일로 저장',
	'Open Review': '복습 열기',
	'{n} answers added to Review in this browser.': '이 브라우저의 복습에 답 {n}개를 추가했습니다.',
	'They are in Review here already; nothing was counted twice.':
		'이미 이 브라우저의 복습에 들어 있습니다. 두 번 세지 않았습니다.',
	'Saved as “{name}”. In your own Footnote, open it under Your data.':
		'“{name}” 파일로 저장했습니다. 평소 쓰는 Footnote의 “내 데이터”에서 이 파일을 여세요.',
	'Copy the link for another device': '다른 기기에서 열 링크 복사',
	'Hide the QR code': 'QR 코드 숨기기',
	'Show it as a QR code': 'QR 코드로 보기',
	'QR code that takes your answers along': '내 답을 옮기는 QR 코드',
	'There is too much to carry for a QR code. The link and the file hold all of it.':
		'QR 코드에 담기에는 너무 많습니다. 링크와 파일에는 모두 들어 있습니다.',
	'To carry them to another Footnote, save them as a file and open it there under “Your data”.':
		'다른 Footnote로 옮기려면 파일로 저장한 뒤 그곳의 “내 데이터”에서 여세요.',

	// Work at one's own pace.
	'{done} of {of} answered, {waiting} on the way.': '{of}문제 중 {done}문제 답함, {waiting}문제 보내는 중.',
	'{done} of {of} answered.': '{of}문제 중 {done}문제 답함.',
	'Closing now.': '지금 마감합니다.',
	'Closes {day} at {time}.': '{day} {time}에 마감합니다.',
	'Closes on {day} at {time}.': '{day} {time}에 마감합니다.',
	'{n} questions, in any order and whenever you like until the closing.':
		'{n}문제입니다. 마감 전까지 언제든 원하는 순서로 풀 수 있습니다.',
	'Each answer is explained at once, so your first one stands.':
		'답할 때마다 바로 해설이 나오므로 처음 보낸 답은 바꿀 수 없습니다.',
	'You can change your answers until then; after it they are explained here.':
		'그때까지 답을 바꿀 수 있으며, 마감 뒤에 여기에 해설이 나옵니다.',
	'You may close this page and come back to it.': '이 페이지를 닫았다가 다시 와도 됩니다.',
	'Not answered yet': '아직 답하지 않음',
	'Begun, not handed in': '쓰기 시작함, 제출하지 않음',
	'On the way': '보내는 중',
	Answered: '답함',
	'Everything is answered.': '모두 답했습니다.',
	'What you take home is shown here after the closing.': '마감 뒤에 여기에서 가져갈 것을 볼 수 있습니다.',
	'Come back after the closing to see what came of it.': '마감 뒤에 다시 와서 결과를 확인하세요.',
	'All questions': '모든 문제',
	'Back|to the question before': '이전 문제',
	'Next question': '다음 문제',
	'Leave it for later': '나중에 풀기',
	'Your answers, explained': '내 답과 해설',
	'Not counted': '인정되지 않은 답',
	'Came too late': '늦게 도착함',
	'Not handed in': '제출하지 않음',
	'Nobody has begun yet.': '아직 아무도 시작하지 않았습니다.',
	'One is here, and has answered everything.': '한 명이 참여했고, 모두 답했습니다.',
	'One is here, and not done yet.': '한 명이 참여했고, 아직 다 풀지 않았습니다.',
	'All {n} have answered everything.': '{n}명 모두 끝까지 답했습니다.',
	'{n} of {seats} have answered everything.': '{seats}명 중 {n}명이 끝까지 답했습니다.',

	// The wall.
	'Projector, {title}': '프로젝터, {title}',
	Projector: '프로젝터',
	'The projector is opened from the host’s page of the session, in the same browser.':
		'프로젝터 화면은 같은 브라우저에서 수업의 진행자 페이지로 엽니다.',
	'Go to the classroom': '수업 페이지로 가기',
	'Which session?': '어느 수업인가요?',
	'Opening the projector': '프로젝터 화면을 여는 중입니다',
	'Open the projector from the host’s page of a session.': '프로젝터 화면은 수업의 진행자 페이지에서 여세요.',
	Paused: '일시 정지',
	'Paused at {clock}': '{clock}에서 멈춤',
	Closed: '마감',
	Rehearsal: '예행연습',
	'code {code}': '참여 코드 {code}',
	'Join at {place}': '참여 주소 {place}',
	'The code is {code}': '참여 코드는 {code}',
	'Locked: nobody new comes in.': '잠김: 새로 참여할 수 없습니다.',
	'QR code to join this session': '이 수업에 참여하는 QR 코드',
	'Nobody is here yet.': '아직 아무도 없습니다.',
	'{n} here': '{n}명 참여',
	'By show of hands.': '손을 들어 답합니다.',
	'A rehearsal, with simulated students.': '가상 학생과 함께하는 예행연습입니다.',
	'Find somebody who answered differently: your phone says whom.':
		'다르게 답한 사람을 찾으세요. 누구인지는 휴대폰에 나옵니다.',
	'Tell each other why you answered as you did.': '왜 그렇게 답했는지 서로 설명하세요.',
	'and {n} more|footnotes': '그 밖에 {n}개',
	'and {n} more on the phones': '그 밖에 {n}개는 휴대폰에',
	'Leading: {names}': '선두: {names}',
	'{asked} of {n} questions asked': '{n}문제 중 {asked}문제 진행',
	'{answered} of {seats} answered': '{seats}명 중 {answered}명 답함',
	'A year is asked for.': '연도를 묻습니다.',
	'In {unit}.': '단위: {unit}.',
	'That was the last question.': '마지막 문제였습니다.',
	'No question was asked.': '진행한 문제가 없습니다.',
	'What you missed stands in the sources, with its footnotes.': '틀린 것은 각주와 함께 출처에 있습니다.',
	'It was a rehearsal, with simulated students.': '가상 학생과 함께한 예행연습이었습니다.',
	'What you missed is on your phone now, with its footnotes. Take it home before you close the page.':
		'틀린 것이 이제 각주와 함께 휴대폰에 나와 있습니다. 페이지를 닫기 전에 가져가세요.',
	'The text is not part of this page. Add your own copy on the page of the source, and it shows here.':
		'본문은 이 페이지에 들어 있지 않습니다. 출처 페이지에서 가지고 있는 사본을 추가하면 여기에 나옵니다.',
	'Whole screen': '전체 화면',
	'Back to the report': '보고서로 돌아가기',

	// How a vote came out.
	'First vote': '첫 번째 투표',
	'Second vote': '두 번째 투표',
	'Third vote': '세 번째 투표',
	'Vote {n}': '{n}번째 투표',
	', right': ', 정답',
	'of {n}|answers': '명, 전체 {n}명',
	'was {n}|before': '이전 {n}',
	'Other answers': '그 밖의 답',
	'Nobody answered': '답한 사람 없음',
	'Nobody answered.': '답한 사람이 없습니다.',
	'{right} of {answered} right': '{answered}명 중 {right}명 정답',
	'{right} of {answered} had it right.': '{answered}명 중 {right}명이 맞혔습니다.',
	'{right} of {answered} had it right, {partial} in part.':
		'{answered}명 중 {right}명이 맞혔고, {partial}명은 일부만 맞혔습니다.',
	'{n} were sure, and not right.': '{n}명은 확신했지만 틀렸습니다.',
	'{n} came to the right answer': '정답으로 바꾼 사람 {n}명',
	'{n} left the right answer': '정답에서 바꾼 사람 {n}명',
	'{n} left it': '정답에서 바꾼 사람 {n}명',
	'{n} stayed right': '두 번 다 맞힌 사람 {n}명',
	'{n} stayed wrong': '두 번 다 틀린 사람 {n}명',
	'Nobody voted both times.': '두 번 다 투표한 사람이 없습니다.',
	'Of the {n} who voted twice: {ways}.': '두 번 다 투표한 {n}명 중: {ways}.',
	'{vote}, seen by you alone': '{vote} 결과, 진행자만 볼 수 있음',
	explain: '설명하기',
	'discuss and vote again': '토론하고 다시 투표',
	'go on': '넘어가기',
	'Under 35% right: explain it before anything else.': '정답률 35% 미만: 먼저 설명하세요.',
	'35 to 70% right: let those who differ convince each other, then vote again.':
		'정답률 35~70%: 답이 다른 학생끼리 서로 설득하게 한 뒤 다시 투표하세요.',
	'Over 70% right: show the answer with a short word on it, and go on.':
		'정답률 70% 초과: 정답을 보여 주고 짧게 짚은 뒤 넘어가세요.',
	'That is what research on peer instruction advises (Vickrey and others, 2015). You know your class; you decide.':
		'동료 교수법 연구의 조언입니다(Vickrey 외, 2015). 학급은 선생님이 가장 잘 아니, 결정은 선생님의 몫입니다.',
	'How sure they were': '얼마나 확신했는지',
	'How sure': '확신',
	'Not right': '틀림',
	'All who are here answered the same, so there is nobody to find.':
		'모두 똑같이 답했으므로 찾을 사람이 없습니다.',
	'Each phone now tells its owner whom to find, by colour and number: {n} groups of students who answered differently.':
		'휴대폰마다 찾을 사람을 색과 번호로 알려 줍니다. 서로 다르게 답한 학생들이 {n}개 조로 나뉘었습니다.',
	'Phones can tell students whom to find: {n} groups of students who answered differently.':
		'찾을 사람을 휴대폰으로 알려 줄 수 있습니다. 서로 다르게 답한 학생들로 {n}개 조를 만들 수 있습니다.',

	// The host's question.
	'Key|of a question': '정답',
	'Why|an answer is right': '이유',
	'There is no note on this question.': '이 문제에는 메모가 없습니다.',
	'Ask this one': '이 문제 내기',
	'The same claim, before and now': '같은 주장, 전과 지금',
	'{share} when it was first asked': '처음 물었을 때 {share}',
	'{share} on the first vote': '첫 번째 투표에서 {share}',
	'{share} on the second': '두 번째 투표에서 {share}',
	'then {share}': '그다음에 {share}',
	'{before} and then {share}': '{before}, 이어서 {share}',
	'{was}, {is} on the new question.': '{was}, 새 문제에서 {is}.',
	'Ask another on the same claim': '같은 주장에 관한 다른 문제 내기',
	'To see whether it was learned.': '제대로 배웠는지 확인합니다.',
	'{n} more|questions': '{n}문제 더',
	'Hands counted': '손을 든 사람 수',
	'One hand less for {answer}': '{answer}: 한 명 줄이기',
	'One hand more for {answer}': '{answer}: 한 명 늘리기',
	'{n} hands counted.': '모두 {n}명이 손을 들었습니다.',
	'New name for {name}': '{name}의 새 이름',
	'Keep|a name': '저장',
	', has answered': ', 답함',
	Rename: '이름 바꾸기',
	Remove: '내보내기'
} as const;
