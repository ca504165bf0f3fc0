/** Opening and hosting a session, show of hands and paper, by what it reads in English. */
export const classroom = {
	// The classroom.
	'A session on one projector and many phones, each answer footnoted, without accounts.':
		'프로젝터 하나와 휴대폰 여러 대로 하는 수업입니다. 답마다 각주가 있고 계정이 필요 없습니다.',
	'Ask a class, with phones or without, show what the answers rest on, and see what to teach again. Students {join}, without an account.':
		'휴대폰이 있든 없든 학급에 문제를 내고, 답의 근거를 보여 주고, 무엇을 다시 가르칠지 확인하세요. 학생은 계정 없이 {join}.',
	'Ask a class, show what the answers rest on, and see what to teach again.':
		'학급에 문제를 내고, 답의 근거를 보여 주고, 무엇을 다시 가르칠지 확인하세요.',
	'join with a code': '참여 코드로 참여합니다',
	'{classes}: the reports you have kept on this device, session beside session.':
		'{classes}: 이 기기에 보관한 보고서를 수업별로 나란히 봅니다.',
	'Your classes': '내 학급',
	Bank: '문제 모음',
	'How|a session is held': '진행 방법',
	'With phones a class meets through a small server, which this site of files is not. Get Footnote, run {command} on a laptop in the same network as the phones, and open the address it prints. Nothing leaves that laptop.':
		'휴대폰으로 수업하려면 작은 서버가 필요한데, 파일로만 된 이 사이트에는 서버가 없습니다. Footnote를 내려받아 휴대폰과 같은 네트워크에 있는 노트북에서 {command} 명령을 실행하고, 화면에 나온 주소를 여세요. 그 노트북 밖으로 나가는 것은 없습니다.',
	'The server of this site cannot be reached now. With phones and at their own pace a session needs it; by show of hands, on paper and as a rehearsal it does not.':
		'지금은 이 사이트의 서버에 연결할 수 없습니다. 휴대폰으로 하거나 각자의 속도로 하는 수업에는 서버가 필요하지만, 손들기, 종이, 예행연습으로 하는 수업에는 필요하지 않습니다.',
	'The work': '과제',
	'The session': '수업',
	Opening: '여는 중',
	'No question chosen yet': '아직 고른 문제가 없습니다',
	'with {n} questions': '문제 {n}개',
	'Choose at least one question first.': '먼저 문제를 하나 이상 고르세요.',
	'Host key': '진행자 키',

	// How a session is held.
	'How to hold the session': '수업 진행 방법',
	'With phones, now': '휴대폰으로 지금',
	'You project the questions, and each student answers on a phone.':
		'문제를 화면에 띄우고, 학생은 각자 휴대폰으로 답합니다.',
	'Open the room': '수업 열기',
	'At their own pace': '각자의 속도로',
	'You give out a link and a closing time, and each student works alone, now or at home.':
		'링크와 마감 시각을 알려 주면 학생이 지금 또는 집에서 혼자 풉니다.',
	'Open the work': '과제 열기',
	'By show of hands': '손들기로',
	'You project the questions and count hands. Nobody needs a device but you.':
		'문제를 화면에 띄우고 든 손을 셉니다. 진행자 말고는 아무도 기기가 필요 없습니다.',
	'Begin the show of hands': '손들기 시작',
	'On paper': '종이로 풀기',
	'You print a quiz in two versions with a key, and type the answers in afterwards.':
		'퀴즈를 두 가지 유형으로 정답표와 함께 인쇄하고, 나중에 답을 입력합니다.',
	'Make the sheets': '문제지 만들기',
	'A rehearsal, by yourself': '혼자 하는 예행연습',
	'Simulated students join and answer, so that you see the whole session before your class does.':
		'가상 학생이 참여해 답하므로, 학급보다 먼저 수업 전체를 볼 수 있습니다.',
	'Begin the rehearsal': '예행연습 시작',

	// Which questions.
	'How to choose the questions': '문제 고르는 방법',
	'Drawn from topics': '주제에서 뽑기',
	'Picked by hand': '직접 고르기',
	'A saved list': '저장한 목록',
	'None from the bank': '문제 모음에서 내지 않기',
	'Kinds (choose none for all)': '문제 종류 (고르지 않으면 전체)',
	'How many': '문제 수',
	'of {n} questions that fit': '조건에 맞는 문제 {n}개 중',
	'Draw others': '다시 뽑기',
	'Keep this list as': '이 목록의 이름',
	'Keep|a list': '저장',
	'“{name}” is kept in this browser.': '“{name}” 목록을 이 브라우저에 저장했습니다.',
	'Fetching the questions.': '문제를 가져오고 있습니다.',
	'Those for class only are not listed. {problem}': '수업 전용 문제는 목록에 없습니다. {problem}',
	'Change|what is kept': '수정',
	Delete: '삭제',
	'No list is kept in this browser yet. Pick questions by hand and keep them under a name.':
		'이 브라우저에 저장한 목록이 아직 없습니다. 문제를 직접 골라 이름을 붙여 저장하세요.',
	'Search by words': '낱말로 찾기',
	'{picked} picked, {n} questions shown': '{picked}개 고름, 문제 {n}개 표시',
	'{picked} picked, {shown} of {n} questions shown': '{picked}개 고름, 문제 {n}개 중 {shown}개 표시',
	'No question has these words. Try fewer, or another.':
		'이 낱말이 들어 있는 문제가 없습니다. 낱말을 줄이거나 다른 낱말을 입력하세요.',
	'Your own questions, asked first': '직접 만든 문제 (먼저 냅니다)',
	'Choose none of them': '모두 빼기',
	'Choose all of them': '모두 고르기',
	'Write or change them': '문제 쓰기와 수정',
	'Write questions of your own': '문제 직접 만들기',

	// How many students a rehearsal has.
	'Simulated students': '가상 학생 수',
	'Choose a number from 1 to {most}.': '1부터 {most}까지의 수를 입력하세요.',
	'As many as are in your class show it best. At most {most}.':
		'실제 학급의 학생 수만큼이 가장 좋습니다. 최대 {most}명입니다.',

	// When work closes.
	'Closes|a field': '마감',
	'Today at 18:00': '오늘 18:00',
	'Tomorrow at 8:00': '내일 8:00',
	'Tomorrow at 18:00': '내일 18:00',
	'In a week': '일주일 뒤',
	'This moment is past. Choose one to come.': '이미 지난 시각입니다. 앞으로 올 시각을 고르세요.',
	'{closing} By this computer’s time zone, {zone}. You can move it later.':
		'{closing} 이 컴퓨터의 시간대({zone}) 기준이며, 나중에 바꿀 수 있습니다.',
	Explained: '해설',
	'After the closing.': '마감 뒤에 봅니다.',
	'Answers can be changed until then.': '그때까지 답을 바꿀 수 있습니다.',
	'After each answer.': '답할 때마다 봅니다.',
	'The first answer to a question stands.': '문제마다 처음 한 답이 인정됩니다.',

	// What a host decides.
	'Time for each question': '문제당 시간',
	'No limit: until you close it': '제한 없음: 마감할 때까지',
	'{n} min': '{n}분',
	'{n} seconds': '{n}초',
	'Points for a right answer': '정답 점수',
	'None|points': '없음',
	'Project how many have answered': '답한 사람 수를 화면에 표시',
	'Show everybody a ranking': '모두에게 순위 보여 주기',
	'Quick answers earn more': '빨리 답할수록 높은 점수',
	'Quick answers earn more (takes a time limit)': '빨리 답할수록 높은 점수 (시간 제한 필요)',
	Names: '이름',
	'Chosen: what each likes to be called': '직접 정하기: 각자 불리고 싶은 이름',
	'Real: students are asked for their own': '본명: 학생에게 본명을 묻습니다',
	'Drawn: a friendly pair of words for each': '뽑기: 친근한 두 낱말로 된 별명을 줍니다',

	// Sessions that are there.
	'You host here': '진행 중인 내 수업',
	'Code {code}. {standing}': '참여 코드 {code}. {standing}',
	'It is over.': '끝났습니다.',
	'It goes on.': '진행 중입니다.',
	'{n} questions, at their own pace. {closing}': '각자의 속도로 푸는 문제 {n}개입니다. {closing}',
	'Open the report': '보고서 열기',
	'Go back to it': '돌아가기',
	'This browser does not let the page keep anything: a session without phones lasts as long as this page is open.':
		'이 브라우저에서는 아무것도 저장할 수 없습니다. 휴대폰 없이 하는 수업은 이 페이지가 열려 있는 동안만 유지됩니다.',
	'Not over yet': '아직 끝나지 않은 수업',
	'Opened {day}.': '{day} 연 수업입니다.',
	'By show of hands, opened {day}.': '{day} 연 손들기 수업입니다.',
	'On paper, opened {day}.': '{day} 연 종이 퀴즈입니다.',
	'A rehearsal, opened {day}.': '{day} 연 예행연습입니다.',
	'Go on{withWhat}': '{withWhat}계속',
	' with {title}|what goes on': '“{title}” 수업 ',
	Erase: '지우기',
	'Erase it for good': '완전히 지우기',
	'Keep it': '그대로 두기',
	'The session is erased.': '수업을 지웠습니다.',

	// The host's page.
	Host: '진행자',
	'The host’s view of a classroom session.': '진행자가 보는 수업 화면입니다.',
	'A host is known by a cookie, and this browser has not kept it. Allow cookies for this site, and open a session again.':
		'진행자는 쿠키로 확인하는데, 이 브라우저가 쿠키를 저장하지 않았습니다. 이 사이트의 쿠키를 허용하고 수업을 다시 여세요.',
	'A session is hosted from the browser that opened it, and is erased some time after its end. What students took home stays theirs.':
		'수업은 그것을 연 브라우저에서만 진행할 수 있고, 끝나고 얼마 뒤에 지워집니다. 학생이 가져간 답은 그대로 남아 있습니다.',
	'Open another session': '다른 수업 열기',
	'The address of this page names no session. Open one, and it comes up here.':
		'이 페이지의 주소에 수업이 지정되어 있지 않습니다. 수업을 열면 여기에 나옵니다.',
	'Open a session': '수업 열기',
	'Opening the session': '수업을 여는 중입니다',
	'Show of hands': '손들기',
	'{clock} left': '{clock} 남음',
	'Some may have more time; close it when you like.':
		'시간이 더 있는 학생이 있을 수 있습니다. 원하는 때에 마감하세요.',
	'Open the projector': '프로젝터 화면 열기',
	'The browser stopped the new window. Allow it for this page, and try again.':
		'브라우저가 새 창을 막았습니다. 이 페이지에서 새 창을 허용하고 다시 시도하세요.',
	'The lobby is open.': '대기실이 열려 있습니다.',
	'{place} is closed. Phones tell whom to find.': '{place}: 마감되었습니다. 찾을 사람이 휴대폰에 나옵니다.',
	'The answer is shown.': '정답을 공개했습니다.',
	'Everybody works at their own pace.': '모두 각자의 속도로 풀고 있습니다.',
	'Each phone now shows what its owner missed, with the footnotes, and offers to take it home. Leave the server on until they have. Some time after its end the session is erased, names and all.':
		'이제 휴대폰마다 틀린 것이 각주와 함께 나오고, 가져갈 수 있습니다. 모두 가져갈 때까지 서버를 켜 두세요. 수업은 끝나고 얼마 뒤에 이름까지 모두 지워집니다.',
	'It was a rehearsal: nobody but you was there.': '예행연습이었습니다. 다른 사람은 아무도 없었습니다.',
	'How each question went is in the report. It is kept on this device, and you can erase it there or under {data}.':
		'문제별 결과는 보고서에 있습니다. 보고서는 이 기기에 보관되며, 보고서나 “{data}”에서 지울 수 있습니다.',

	// How a class comes in.
	'Open the projector in a window of its own and move it to the wall. Then open the first question.':
		'프로젝터 화면을 별도의 창으로 열어 스크린으로 옮기세요. 그런 다음 첫 문제를 여세요.',
	'Phones cannot reach this machine by the name “localhost”. Open this page by the machine’s address on your network, which {command} prints, and open the session there.':
		'휴대폰은 “localhost”라는 이름으로는 이 컴퓨터에 접속할 수 없습니다. {command} 명령을 실행하면 나오는 네트워크 주소로 이 페이지를 열고, 거기에서 수업을 여세요.',
	'Other addresses of this computer': '이 컴퓨터의 다른 주소',
	'If the phones cannot open the address above, they may be in another of this computer’s networks. The projector and its QR code follow what you pick.':
		'휴대폰에서 위 주소가 열리지 않으면, 휴대폰이 이 컴퓨터의 다른 네트워크에 있을 수 있습니다. 프로젝터 화면과 QR 코드는 여기에서 고른 주소를 따릅니다.',
	'Use this one': '이 주소 쓰기',
	'Rehearsal with simulated students.': '가상 학생과 함께하는 예행연습입니다.',
	'Nobody joins; {students} made-up students answer as their knowledge and their slips have it.':
		'실제로 참여하는 사람은 없으며, 가상 학생 {students}명이 저마다 아는 만큼, 실수하는 만큼 답합니다.',
	'All at once': '한꺼번에',

	// The steps of a session.
	'Open the first question': '첫 문제 열기',
	'Open the next question': '다음 문제 열기',
	'Close the question': '문제 마감',
	'Show the answer': '정답 공개',
	'Let them find each other': '서로 찾게 하기',
	'Vote again': '다시 투표',
	Pause: '일시 정지',
	'Every question has been asked. The end of the session leads to its report.':
		'모든 문제를 냈습니다. 수업을 끝내면 보고서로 이어집니다.',
	'Show the key and the reasons': '정답과 이유 보기',
	'Hide the key and the reasons': '정답과 이유 숨기기',
	'Show your note': '메모 보기',
	'Hide your note': '메모 숨기기',
	'End the session': '수업 끝내기',
	'End it for everybody': '모두의 수업 끝내기',
	'Go on with it': '계속 진행',
	'Put the count right': '센 수 고치기',
	'Hands cannot be counted for this kind of question. Let the class answer aloud or on paper, then close it and show the answer.':
		'이 종류의 문제는 손을 셀 수 없습니다. 말이나 종이로 답하게 한 뒤 마감하고 정답을 보여 주세요.',

	// Who is here, and what can be set.
	'Who is here': '참여한 사람',
	'Nobody yet': '아직 아무도 없음',
	'{n} students': '학생 {n}명',
	'Names come up here as students join.': '학생이 참여하면 여기에 이름이 나옵니다.',
	'Locked: nobody new comes in': '잠금: 새로 참여할 수 없음',
	Settings: '설정',
	'Single keys work (Space, H, N), here and in the projector’s window':
		'여기와 프로젝터 창에서 키 하나로 조작 (Space, H, N)',
	Asked: '이미 냄',
	'Open it now': '지금 열기',

	// Work that is open.
	'Copy the link to this work': '이 과제의 링크 복사',
	Name: '이름',
	'{done} of {of}|questions': '{of}문제 중 {done}문제',
	'Each answer is explained at once, and the first one stands.':
		'답할 때마다 바로 해설이 나오고, 처음 한 답이 인정됩니다.',
	'Answers are explained after the closing.': '해설은 마감 뒤에 나옵니다.',
	'Leave the server on until then; students who come back later see what came of it for a week.':
		'그때까지 서버를 켜 두세요. 나중에 다시 오는 학생은 일주일 동안 결과를 볼 수 있습니다.',
	'Move the closing to': '새 마감 시각',
	'Move it': '마감 변경',
	'Close it now': '지금 마감',
	'Close it for everybody': '모두에게 마감',
	'Leave it open': '열어 두기',

	// A quiz on paper.
	'On paper, {title}': '종이로 풀기, {title}',
	'A quiz on paper in two versions, with a key, typed in afterwards.':
		'두 가지 유형과 정답표로 인쇄하고 나중에 답을 입력하는 종이 퀴즈입니다.',
	'{questions} in two versions, {a} and {b}. All of this is kept on this device: come back to it from the {page}.':
		'{questions}, 두 가지 유형({a}, {b})입니다. 모두 이 기기에 보관되며, {page}에서 다시 열 수 있습니다.',
	'classroom’s page': '수업 페이지',
	'Type the answers in': '답 입력',
	'Sheets|typed in': '입력한 답안지',
	'Finish, and open the report': '끝내고 보고서 열기',
	'No sheet can be added after that.': '그 뒤에는 답안지를 추가할 수 없습니다.',
	'Which quiz?': '어느 퀴즈인가요?',
	'The address of this page names none. Choose questions first, and how: on paper.':
		'이 페이지의 주소에 퀴즈가 지정되어 있지 않습니다. 먼저 문제를 고르고 진행 방법으로 “종이로 풀기”를 선택하세요.',
	'Opening the sheets': '문제지를 여는 중입니다',
	'Sheets need JavaScript to be made.': '문제지를 만들려면 JavaScript가 필요합니다.',

	// What is printed.
	Print: '인쇄',
	Title: '제목',
	'Sheets|to print': '문제지 수',
	'The versions come in turn, so that neighbours have different ones. They fit A4 and Letter, and every page has version and name. More than two are numbered; two are for copying. For the key print one copy; it has the right letters of both versions, and what they rest on.':
		'두 유형이 번갈아 인쇄되어 옆자리끼리 다른 문제지를 받습니다. A4와 레터 용지에 맞고, 쪽마다 유형과 이름 칸이 있습니다. 세 장 이상이면 번호가 붙고, 두 장이면 복사할 수 있도록 번호 없이 인쇄됩니다. 정답표는 한 부만 인쇄하세요. 두 유형의 정답 기호와 그 근거가 들어 있습니다.',
	'Print the sheets': '문제지 인쇄',
	'Print the key': '정답표 인쇄',
	'Look at them first': '먼저 살펴보기',
	'What to look at': '살펴볼 것',
	'The key': '정답표',
	'Version {version}': '{version}형',
	'What is printed': '인쇄 미리보기',
	'Key: {title}': '정답표: {title}',
	'For the teacher.': '교사용입니다.',
	'sheet {sheet}, {n} questions': '{sheet}번 문제지, 문제 {n}개',
	'Write your answers into the strip at the end. A question of which you leave a part open counts as left out.':
		'답은 맨 끝의 답안지에 쓰세요. 한 부분이라도 비워 둔 문제는 답하지 않은 것으로 칩니다.',
	'Write the letter of every one that fits.': '맞는 것의 기호를 모두 쓰세요.',
	'T for true or F for false?': '참이면 T, 거짓이면 F를 쓰세요.',
	'Write a year.': '연도를 쓰세요.',
	'Write a number, in {unit}.': '수를 쓰세요. 단위: {unit}',
	'Write a short answer.': '짧게 답을 쓰세요.',
	'Write the letters in their order.': '기호를 순서대로 쓰세요.',
	'Write the letter that belongs to each number.': '번호마다 짝이 되는 기호를 쓰세요.',
	'a year': '연도',
	'in {unit}': '단위: {unit}',

	// Sheets that are typed in.
	'A single letter goes on by itself, everything else by Enter. Enter on nothing, or a dash, is an answer left out. Backspace in an empty box goes back.':
		'기호 하나로 답하는 칸은 저절로 다음 칸으로 넘어가고, 나머지는 Enter 키로 넘어갑니다. 빈칸에서 Enter 키를 누르거나 줄표(-)를 넣으면 답하지 않은 것입니다. 빈칸에서 Backspace 키를 누르면 앞 칸으로 돌아갑니다.',
	Version: '유형',
	'A or B': 'A 또는 B',
	'A to {last}': 'A~{last} 중 하나',
	'every letter chosen': '고른 기호 모두',
	'T or F': 'T 또는 F',
	'words|to type': '낱말',
	'{n} letters in order': '기호 {n}개를 순서대로',
	'{n} letters, for 1 to {n}': '1~{n}에 맞는 기호 {n}개',
	'the gap': '빈칸',
	'{n} gaps, a semicolon between two': '빈칸 {n}개, 세미콜론(;)으로 구분',
	'The version is A or B; it stands at the top of the sheet and of its strip.':
		'유형은 A 또는 B이며, 문제지와 답안지의 맨 위에 있습니다.',
	'Question {n}: {problem}': '{n}번 문제: {problem}',
	'Keep this sheet': '이 답안지 저장',
	'Keep it as it is now': '고친 대로 저장',
	'Leave it as it was': '원래대로 두기',
	'{name} is kept: {n} answers.': '{name} 저장함: 답 {n}개.',
	'{name} is kept: {n} answers, {blank} left out.': '{name} 저장함: 답 {n}개, 답하지 않음 {blank}개.',
	'Sheet {n}': '답안지 {n}',
	'None yet. Collect the strips, and type in one after the other.':
		'아직 없습니다. 답안지를 모아 하나씩 입력하세요.',
	'{n} sheets.': '답안지 {n}장입니다.',
	'version {version}, {answered} of {of} answered': '{version}형, {of}문제 중 {answered}문제 답함',
	'Remove|a sheet': '지우기',
	'Remove {name}|a sheet': '{name} 지우기',
	'Keep {name}|a sheet': '{name} 그대로 두기'
} as const;
