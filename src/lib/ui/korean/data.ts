/** Your data and privacy, by what it reads in English. */
export const data = {
	// Your data.
	'Back up, move, export or erase what this browser keeps of your learning.':
		'이 브라우저에 저장된 학습 기록을 백업하고, 옮기고, 내보내고, 지우는 곳입니다.',
	'What you answer is kept in this browser and nowhere else.':
		'답은 이 브라우저에만 저장되며 다른 곳에는 저장되지 않습니다.',
	'There is nothing here yet.': '아직 아무것도 없습니다.',
	'It holds {records}.': '여기에는 {records}가 있습니다.',
	'{n} entries (notes, marks or settings)': '항목(메모, 표시, 설정) {n}개',
	'{n} answers {period}': '{period}의 답 {n}개',
	'This link brings answers': '이 링크에 답이 들어 있습니다',

	// What a backup brings.
	'All of it is already here.': '모두 이미 여기 있습니다.',
	'{records} would be added.': '{records}가 더해집니다.',
	'Nothing was new.': '새로운 것이 없었습니다.',
	'{records} were added.': '{records}를 더했습니다.',
	'{n} answers were already here.': '답 {n}개는 이미 있었습니다.',
	'It brings {n} copies of sources too.': '출처의 사본 {n}개도 들어 있습니다.',
	'{n} entries can be read only by another version of this page, and will be kept for it.':
		'항목 {n}개는 이 페이지의 다른 버전에서만 읽을 수 있어, 그 버전을 위해 보관합니다.',
	'{n} entries in it cannot be made out and will be left out.':
		'그 가운데 항목 {n}개는 알아볼 수 없어 빠집니다.',
	'less than 1 kB': '1 kB 미만',
	'Add it to what is here': '여기 있는 것에 더하기',
	'Leave it': '더하지 않기',

	// A backup.
	Backup: '백업',
	'One file with every answer, note and report, and with what you were in the middle of. It opens here and in any other browser, as often as you like: what is already there is never changed or counted twice.':
		'모든 답과 메모와 신고, 그리고 하던 퀴즈가 파일 하나에 들어갑니다. 여기서도 다른 브라우저에서도 몇 번이든 열 수 있습니다. 이미 있는 것은 바뀌지 않고, 두 번 세지도 않습니다.',
	'With your own copies of the sources, which make it larger': '출처의 내 사본도 넣기(파일이 커집니다)',
	'Open a backup': '백업 열기',
	'The last was saved {when}, with {n} answers.': '마지막 백업: {when} 저장, 답 {n}개.',
	'{n} answers went into “{name}”. Keep it where you keep what matters.':
		'답 {n}개를 “{name}” 파일에 담았습니다. 중요한 것을 두는 곳에 보관하세요.',

	// A link.
	'Move to another device': '다른 기기로 옮기기',
	'A backup file will do. While there is little to carry, a link is quicker: your answers are in the link itself, and no server ever sees them. Whoever opens it can add them, so send it to nobody but yourself.':
		'백업 파일로 옮길 수 있습니다. 옮길 것이 적을 때는 링크가 더 빠릅니다. 답은 링크 자체에 들어 있어 어떤 서버도 보지 못합니다. 링크를 여는 사람은 누구나 그 답을 더할 수 있으니 자신에게만 보내세요.',
	'Make a link': '링크 만들기',
	'The link holds {records}, in {letters} characters. Open it in the other browser.':
		'링크에는 {records}가 {letters}글자로 들어 있습니다. 다른 브라우저에서 여세요.',
	'Copy the link': '링크 복사',

	// Exports.
	'Take it elsewhere': '다른 곳에서 쓰기',
	'What you have missed, with its answer, explanation and footnote: as cards for Anki (File, Import), or as a table for any spreadsheet.':
		'틀린 문제를 답, 설명, 각주와 함께 내보냅니다. Anki 카드(파일, 가져오기)나 스프레드시트용 표로 저장할 수 있습니다.',
	'{n} missed': '틀린 문제 {n}개',
	'Table (CSV)': '표(CSV)',
	'Nothing is on your missed list.': '틀린 문제 목록이 비어 있습니다.',
	'Questions you reported as wrong': '잘못되었다고 신고한 문제',
	'{n} reported': '신고 {n}건',
	Text: '텍스트',
	'Data (JSON)': '데이터(JSON)',
	'{n} questions went into the file.': '문제 {n}개를 파일에 담았습니다.',
	'The questions could not be fetched. Your list is kept here; try again in a moment.':
		'문제를 가져오지 못했습니다. 목록은 여기 남아 있으니 잠시 뒤에 다시 해 보세요.',

	// Where it is kept.
	'Where it is kept': '저장된 곳',
	'In this browser, on this device.': '이 기기의 이 브라우저에 있습니다.',
	'This browser does not say how much they hold and promise nothing: save a backup now and then.':
		'이 브라우저는 얼마나 저장했는지 알려 주지 않고 보관을 약속하지도 않습니다. 가끔 백업을 저장하세요.',
	'The page came by plain http, and there browsers do not say how much they hold and promise nothing: save a backup now and then.':
		'이 페이지는 암호화하지 않은 http로 열렸습니다. 이때 브라우저는 얼마나 저장했는지 알려 주지 않고 보관을 약속하지도 않습니다. 가끔 백업을 저장하세요.',
	'It holds {bytes} for this site.': '이 사이트를 위해 저장한 용량은 {bytes}입니다.',
	'The browser has promised to keep it until you clear it yourself.':
		'직접 지우기 전까지 보관하겠다고 브라우저가 약속했습니다.',
	'The browser has not promised to keep it: where space runs short, it may clear it unasked.':
		'브라우저가 보관을 약속하지 않았습니다. 공간이 모자라면 묻지 않고 지울 수 있습니다.',
	'Ask the browser to promise': '브라우저에 보관 요청하기',
	'The browser is asking you, or making up its mind.': '브라우저가 묻고 있거나 결정하는 중입니다.',
	'The browser did not promise it. It may once you have come more often or bookmarked this page; a backup is safe either way.':
		'브라우저가 약속하지 않았습니다. 더 자주 들르거나 이 페이지를 북마크하면 약속할 수도 있습니다. 어느 쪽이든 백업은 안전합니다.',

	// Class sessions.
	'What you teach with': '수업에 쓰는 것',
	'One file takes all of it to another device: class sessions, {own}, and lists of the bank’s. A session that only a server has is not in it; keep it here first, from its report.':
		'파일 하나로 수업과 {own}, 문제 목록을 모두 다른 기기로 옮길 수 있습니다. 서버에만 있는 수업은 들어가지 않으니, 먼저 그 수업의 보고서에서 여기에 보관하세요.',
	'your own questions': '직접 쓴 문제',
	'Who teaches too has {teaching} in a file of its own.':
		'수업도 하신다면 {teaching}는 따로 한 파일에 저장하세요.',
	'class sessions and own questions': '수업과 직접 쓴 문제',
	'{n} questions of your own': '직접 쓴 문제 {n}개',
	'{n} lists of questions': '문제 목록 {n}개',
	'It keeps {what}.': '{what}가 저장되어 있습니다.',
	'It keeps {questions} and {lists}.': '{questions}와 {lists}가 저장되어 있습니다.',
	'This device keeps no class sessions.': '이 기기에는 저장된 수업이 없습니다.',
	'{n} class sessions': '수업 {n}개',
	'{n} names': '{n}명의 이름',
	'This device keeps {sessions}, without names of students.':
		'이 기기에는 {sessions}가 학생 이름 없이 저장되어 있습니다.',
	'This device keeps {sessions} with {names} of students.':
		'이 기기에는 {sessions}가 학생 {names}과 함께 저장되어 있습니다.',
	'Only a device that hosts sessions has any. They never leave it by themselves.':
		'수업을 진행한 기기에만 있으며, 저절로 기기 밖으로 나가지 않습니다.',
	'Save what you teach with': '수업에 쓰는 것 저장',
	'Open such a file': '저장한 파일 열기',
	'They went into “{name}”.': '“{name}” 파일에 담았습니다.',
	'Erase the class sessions': '수업 지우기',
	'Yes, for good, with the names': '네, 이름까지 영구히 지웁니다',
	'Keep them': '그대로 두기',
	'They went into “{name}”, with the students’ names. Keep it where only you can read it.':
		'학생 이름과 함께 “{name}” 파일에 담았습니다. 본인만 읽을 수 있는 곳에 보관하세요.',
	'The class sessions are erased.': '수업을 지웠습니다.',
	'{n} class sessions were added.': '수업 {n}개를 더했습니다.',
	'{n} questions of your own were added.': '직접 쓴 문제 {n}개를 더했습니다.',
	'{n} lists of questions were added.': '문제 목록 {n}개를 더했습니다.',
	'{n} entries were already here and stay as they are here.': '{n}개는 이미 있어서 그대로 두었습니다.',
	'{n} entries in the file cannot be made out and were left out.':
		'파일의 항목 {n}개는 알아볼 수 없어 뺐습니다.',

	// Erasing.
	'Erase your answers': '내 답 지우기',
	'This erases every answer, note, report and draft of your own learning, and your own copies of the sources. You can bring them back for {days} days; the first visit after that forgets them. Whether single keys work stays as it is.':
		'학습하며 남긴 모든 답, 메모, 신고, 쓰던 답과 출처의 내 사본을 지웁니다. {days}일 동안 되돌릴 수 있고, 그 뒤 처음 방문할 때 완전히 사라집니다. 단축키 설정은 그대로 남습니다.',
	'You can bring back what you erased until {day}; the first visit after that forgets it.':
		'지운 것은 {day}까지 되돌릴 수 있고, 그 뒤 처음 방문할 때 완전히 사라집니다.',
	'Bring it back': '되돌리기',
	'Erase for good': '영구히 지우기',
	'Yes, for good': '네, 영구히 지웁니다',
	'Keep it for now': '지금은 두기',
	'Yes, erase your answers': '네, 내 답을 지웁니다',
	'Keep your answers': '답을 그대로 두기',
	'Your answers are erased.': '답을 지웠습니다.',
	'Your answers are back.': '답을 되돌렸습니다.',
	'It is gone for good.': '영구히 지웠습니다.',
	'Leave nothing on this device': '이 기기에 아무것도 남기지 않기',
	'One press erases all that this site keeps in this browser: your own learning, what was erased before, class sessions with their names, questions you wrote, settings, seats and rooms, and the pages kept for use without a network. You can undo it for {seconds} seconds; then, or as soon as you press “Erase it now”, it is gone for good. Keep a page of this site open until then: if all are closed before, it is gone only at the next visit.':
		'한 번 누르면 이 사이트가 이 브라우저에 저장한 것을 모두 지웁니다. 학습 기록, 전에 지운 것, 이름이 담긴 수업, 직접 쓴 문제, 설정, 자리와 수업 코드, 네트워크 없이 쓰려고 저장한 페이지가 모두 포함됩니다. {seconds}초 동안 되돌릴 수 있고, 그 뒤나 “지금 지우기”를 누르는 즉시 영구히 사라집니다. 그때까지 이 사이트의 페이지를 열어 두세요. 그 전에 모두 닫으면 다음에 방문할 때에야 사라집니다.',
	'After that, and not before, the server takes back the cookies of the sessions that you opened or joined; what it keeps of a session it erases by itself: {list}.':
		'그 뒤에야 서버가 내가 열거나 참여한 수업의 쿠키를 거두어 갑니다. 서버에 남은 수업 기록은 서버가 알아서 지웁니다. {list}을 참고하세요.',
	'what is kept, where and for how long': '무엇을 어디에 얼마나 오래 저장하는지에 대한 설명',
	'Everything is erased. You can undo it for {seconds} seconds. Keep this page open until then, or press “Erase it now”.':
		'모두 지웠습니다. {seconds}초 동안 되돌릴 수 있습니다. 그때까지 이 페이지를 열어 두거나 “지금 지우기”를 누르세요.',
	'Erase it now': '지금 지우기',
	'Erasing it for good.': '영구히 지우는 중입니다.',
	'Everything is back.': '모두 되돌렸습니다.',
	Undo: '되돌리기',
	'Erase everything on this device': '이 기기에서 모두 지우기',

	// Privacy.
	'What this site keeps, where and for how long; nothing else, and nowhere else.':
		'이 사이트가 무엇을 어디에 얼마나 오래 저장하는지 알려 드립니다. 그 밖에는 아무것도, 어디에도 저장하지 않습니다.',
	'in memory': '메모리',
	'What is kept, where and for how long': '무엇을 어디에 얼마나 오래 저장하는지',
	'What you learn stays in this browser. There is no account, no counting of visits, and nothing is asked of any other site.':
		'학습한 것은 이 브라우저에 남습니다. 계정도 방문 집계도 없고, 다른 사이트에 아무것도 요청하지 않습니다.',
	'A server sees what it is asked for, as every web server does, and what happens in a live session that you host or join. Everything else below is on your device alone.':
		'서버는 모든 웹 서버가 그렇듯 요청받은 것을 보며, 직접 진행하거나 참여하는 실시간 수업에서 일어나는 일을 봅니다. 아래의 나머지는 모두 이 기기에만 있습니다.',
	'This copy of the site is a folder of files: no server stands behind it, and all that is below is on your device alone. Its host sees which files are asked for, as every web host does.':
		'이 사이트의 이 사본은 파일이 담긴 폴더입니다. 뒤에 서버가 없으며, 아래의 것은 모두 이 기기에만 있습니다. 파일을 올려 둔 곳은 모든 웹 호스트가 그렇듯 어떤 파일이 요청되는지 봅니다.',
	'It leaves your device only when you send it: in a backup file, a link or a copied text.':
		'백업 파일, 링크, 복사한 글로 직접 보낼 때에만 기기 밖으로 나갑니다.',
	'{yourData} is where you save it, move it, or erase everything on this device in one press.':
		'{yourData}에서 저장하거나 옮기거나, 이 기기에 있는 것을 한 번에 모두 지울 수 있습니다.',
	'In this browser: what you did': '이 브라우저: 한 일',
	'In the browser’s databases (IndexedDB), on this device. No server ever sees it.':
		'이 기기의 브라우저 데이터베이스(IndexedDB)에 있습니다. 어떤 서버도 보지 못합니다.',
	'In this browser: small things': '이 브라우저: 작은 것들',
	'In the browser’s own store (localStorage), on this device. No server ever sees it.':
		'이 기기의 브라우저 저장소(localStorage)에 있습니다. 어떤 서버도 보지 못합니다.',
	'In this tab': '이 탭',
	'In the tab’s own store (sessionStorage), which the browser ends with the tab.':
		'탭의 저장소(sessionStorage)에 있으며, 탭을 닫으면 브라우저가 없앱니다.',
	'In this browser: the site itself': '이 브라우저: 사이트 자체',
	'In the browser’s caches. It is the same for everybody and says nothing of you.':
		'브라우저의 캐시에 있습니다. 누구에게나 같은 것이며 사용자에 대한 내용은 없습니다.',
	'Cookies, for sessions on a server': '쿠키: 서버에서 여는 수업',
	'Only a session on a server has any. Each goes back to that one session and nowhere else, and no script can read it. By https their names begin with __Secure-.':
		'서버에서 여는 수업에만 쿠키가 있습니다. 각 쿠키는 그 수업으로만 돌아가고, 어떤 스크립트도 읽을 수 없습니다. https에서는 이름이 __Secure-로 시작합니다.',
	'On the server, for sessions': '서버: 수업',
	'What a class does together in a live session passes through the server that the host chose.':
		'실시간 수업에서 학급이 함께하는 일은 진행자가 고른 서버를 거칩니다.',

	// What is kept, and for how long.
	'Until you erase it.': '지울 때까지.',
	'Until you erase everything on this device.': '이 기기에서 모두 지울 때까지.',
	'For 10 seconds; if the page is closed before that, until the next visit.':
		'10초 동안. 그 전에 페이지를 닫으면 다음 방문 때까지.',
	'Your answers, how sure you were, and your notes, marks, reports and settings for reviews.':
		'답과 확신한 정도, 메모, 표시, 신고, 복습 설정.',
	'The answer you are making, for each quiz under way.': '진행 중인 퀴즈마다 지금 쓰고 있는 답.',
	'Until it is handed in.': '답을 낼 때까지.',
	'Your own copies of source texts.': '출처 원문의 내 사본.',
	'Until you remove them or erase everything.': '없애거나 모두 지울 때까지.',
	'What the pages have worked out from your answers, to open faster.':
		'더 빨리 열리도록 페이지가 답에서 계산해 둔 것.',
	'What you erased and can bring back.': '지웠지만 되돌릴 수 있는 것.',
	'Answers for 7 days, up to the first visit after that; everything on this device for 10 seconds.':
		'답은 7일 동안, 그 뒤 처음 방문할 때까지. 이 기기에서 모두 지운 것은 10초 동안.',
	'The class sessions that you hosted: when, how, and how many joined.':
		'진행한 수업: 언제, 어떻게, 몇 명이 참여했는지.',
	'The questions of these sessions.': '그 수업의 문제.',
	'What happened in these sessions, with the names that students gave and what they answered.':
		'그 수업에서 일어난 일. 학생이 적은 이름과 낸 답이 들어 있습니다.',
	'The names of the classes that you sorted them into.': '수업을 나누어 넣은 학급의 이름.',
	'Class sessions that you erased with everything else and can bring back.':
		'모두 지울 때 함께 지웠지만 되돌릴 수 있는 수업.',
	'Whether single keys do anything.': '단축키를 쓰는지.',
	'The language you chose for these pages.': '이 페이지에서 고른 언어.',
	'When you last saved a backup.': '마지막으로 백업을 저장한 때.',
	'How many answers it held.': '그 백업에 든 답의 수.',
	'How you set up your last class session.': '마지막 수업의 설정.',
	'Lists of questions that you put together for a class.': '학급을 위해 모아 둔 문제 목록.',
	'Until you let them go, or erase everything on this device.':
		'목록을 버리거나 이 기기에서 모두 지울 때까지.',
	'The code and title of a session that you opened, as earlier versions kept it.':
		'연 수업의 참여 코드와 제목. 이전 버전에서 저장하던 것입니다.',
	'Until the session is over.': '수업이 끝날 때까지.',
	'The codes and titles of sessions that you opened, so that you find back to them.':
		'연 수업들로 다시 찾아갈 수 있도록 저장한 참여 코드와 제목.',
	'The codes of sessions on a server that you opened or joined, so that erasing takes their cookies too.':
		'내가 열거나 참여한 서버 수업의 코드. 모두 지울 때 그 쿠키도 지울 수 있게 합니다.',
	'Until you erase everything on this device; the 100 latest at most.':
		'이 기기에서 모두 지울 때까지. 최근 100개까지만.',
	'Until each session is over; the 20 latest at most.': '각 수업이 끝날 때까지. 최근 20개까지만.',
	'The address you chose to show to a class.': '학급에 보여 주려고 고른 주소.',
	'How many students you last rehearsed a session with.': '마지막 수업 연습 때 둔 학생 수.',
	'Whether you see the key while hosting.': '진행하면서 정답을 보는지.',
	'Whether you see the notes while hosting.': '진행하면서 메모를 보는지.',
	'A question that you wrote yourself.': '직접 쓴 문제.',
	'Until you delete it, or erase everything on this device.':
		'문제를 삭제하거나 이 기기에서 모두 지울 때까지.',
	'The order of your own questions.': '직접 쓴 문제의 순서.',
	'Your seat in a class session: the code that brings it to another device, and answers not yet sent.':
		'수업의 내 자리: 다른 기기로 옮기는 코드와 아직 보내지 않은 답.',
	'The sheet of paper that you are typing in for a class session, with the name on it.':
		'수업을 위해 옮겨 적고 있는 종이 답안과 거기 적힌 이름.',
	'As long as that session is kept here.': '그 수업이 여기 저장되어 있는 동안.',
	'A record of this table that you erased and can bring back.': '지웠지만 되돌릴 수 있는, 이 표의 기록.',
	'When you erased everything on this device.': '이 기기에서 모두 지운 때.',
	'How far down each page was scrolled.': '각 페이지를 어디까지 내려 보았는지.',
	'Until you close the tab.': '탭을 닫을 때까지.',
	'What a page asks to find again; no page here does.':
		'페이지가 다시 찾으려고 저장하는 것. 여기에는 그런 페이지가 없습니다.',
	'The pages and questions of this site themselves, to be used without a network, and the program that keeps them.':
		'네트워크 없이 쓸 수 있도록 저장한 이 사이트의 페이지와 문제, 그리고 그것을 저장하는 프로그램.',
	'Until you erase everything on this device; a newer version takes the place of the one before the last.':
		'이 기기에서 모두 지울 때까지. 새 버전이 나오면 지지난 버전의 것을 대신합니다.',
	'For 8 days, or until you erase everything on this device while the server can be reached.':
		'8일 동안, 또는 서버에 연결된 상태로 이 기기에서 모두 지울 때까지.',
	'That you opened a session, so that you alone lead it.':
		'수업을 열었다는 것. 그 수업을 혼자만 진행할 수 있게 합니다.',
	'That this browser may show a session on a wall.': '이 브라우저가 수업을 벽에 비출 수 있다는 것.',
	'That a seat in a session is yours, so that you find back to it.':
		'수업의 자리가 내 것이라는 것. 그 자리로 다시 찾아갈 수 있게 합니다.',
	'24 hours after the session ended, work at one’s own pace 7 days; a session that nobody ends, 7 days after the last that happened in it. Whoever runs the server may choose other times.':
		'수업이 끝나고 24시간 뒤까지, 각자 하는 과제는 7일 뒤까지. 아무도 끝내지 않은 수업은 마지막으로 무언가 일어나고 7일 뒤까지. 서버를 운영하는 사람이 다른 시간을 정할 수 있습니다.',
	'A live session: its questions, the names that students gave, what each answered, how sure and when. The secrets that let a host and a seat in again are kept as fingerprints only. In a file.':
		'실시간 수업: 문제, 학생이 적은 이름, 저마다 무엇을 언제 얼마나 확신하고 답했는지. 진행자와 자리가 다시 들어올 때 쓰는 비밀 값은 지문으로만 저장합니다. 파일에 있습니다.',
	'A live session: its questions, the names that students gave, what each answered, how sure and when. The secrets that let a host and a seat in again are kept as fingerprints only. On a Redis, in place of the file, where several servers share their sessions.':
		'실시간 수업: 문제, 학생이 적은 이름, 저마다 무엇을 언제 얼마나 확신하고 답했는지. 진행자와 자리가 다시 들어올 때 쓰는 비밀 값은 지문으로만 저장합니다. 여러 서버가 수업을 함께 쓸 때는 파일 대신 Redis에 있습니다.',
	'How often a network address has lately opened, joined or guessed at sessions, against floods.':
		'한 네트워크 주소에서 최근에 수업을 몇 번 열거나 참여하거나 추측했는지. 과도한 요청을 막습니다.',
	'A few minutes; it is never written down.': '몇 분 동안. 어디에도 기록하지 않습니다.'
} as const;
