import type { ProblemSentences } from '#domain/problem.ts';
import type { Phase } from '#domain/stage.ts';

/** How far a session has come. */
const PHASES: Readonly<Record<Phase, string>> = {
	lobby: '시작 전',
	open: '답하는 중',
	paused: '멈춤',
	closed: '답 마감',
	revealed: '정답 공개',
	working: '각자 풀기',
	ended: '끝남'
};
const phaseWords = (phase: string) => (PHASES as Readonly<Record<string, string>>)[phase] ?? phase;

/** Why something could not be kept or read; the name of an error is left as it is. */
const REASONS: Readonly<Record<string, string>> = {
	'a part of this page could not be fetched': '이 페이지의 일부를 가져오지 못함',
	'its text has been changed': '내용이 바뀌어 있음',
	'the browser’s storage is full': '브라우저의 저장 공간이 가득 참',
	'unknown error': '알 수 없는 오류'
};
function reasonWords(reason: string): string {
	const [, seconds] = /^no answer within (\d+) seconds$/.exec(reason) ?? [];
	return seconds === undefined ? (REASONS[reason] ?? reason) : `${seconds}초 동안 응답이 없음`;
}

/** What happened, what was kept, what to do: a sentence for every problem. */
export const problems: ProblemSentences = {
	'response/empty': () => '아직 답이 없습니다. 답을 고르거나 입력하세요.',
	'response/no-number': ({ text }) =>
		`“${text}”을(를) 수로 읽을 수 없습니다. 숫자로 쓰거나 1.04 trillion처럼 쓰세요.`,
	'response/several-numbers': ({ text }) => `“${text}”에 수가 둘 이상 있습니다. 하나만 쓰세요.`,
	'response/unknown-word': ({ text, word }) =>
		`“${text}”에서 “${word}”을(를) 읽을 수 없습니다. 수와 단위를 쓰세요.`,
	'response/scale-missing': ({ text, unit }) =>
		`“${text}”은(는) 여러 가지로 읽힙니다. thousand(천), million(백만), billion(십억), trillion(조) 가운데 어느 것인지 쓰세요. 단위: ${unit}`,
	'response/other-unit': ({ given, asked }) =>
		`문제가 묻는 단위는 ${asked}인데, 이 답의 단위는 ${given}입니다.`,
	'response/not-whole': ({ text }) => `“${text}”은(는) 정수가 아닙니다. 개수를 묻는 문제입니다.`,
	'response/year-digits': ({ text }) => `“${text}”은(는) 둘 이상의 연도로 읽힙니다. 네 자리를 모두 쓰세요.`,
	'response/incomplete': ({ missing }) => `아직 답하지 않은 부분이 ${missing}개 있습니다.`,
	'storage/unavailable': () =>
		'이 브라우저에서는 페이지가 아무것도 저장할 수 없습니다. 퀴즈는 할 수 있지만, 닫으면 아무것도 남지 않습니다.',
	'storage/write-failed': ({ reason }) =>
		`마지막 답을 저장하지 못했습니다(${reasonWords(reason)}). 이 페이지가 열려 있는 동안에는 그 답이 반영됩니다.`,
	'storage/timeout': ({ seconds }) =>
		`브라우저가 ${seconds}초 안에 저장을 확인해 주지 않았습니다. 이 페이지가 열려 있는 동안에는 그 답이 반영됩니다.`,
	'storage/read-failed': ({ reason }) =>
		`전에 저장한 것을 읽지 못했습니다(${reasonWords(reason)}). 저장한 것은 그대로 두었고, 퀴즈는 할 수 있습니다.`,
	'storage/record-corrupt': ({ key }) =>
		`저장된 기록 하나(${key})를 읽을 수 없어 따로 두었습니다. 나머지는 여기 있습니다.`,
	'storage/record-newer': ({ key }) =>
		`저장된 기록 하나(${key})는 이 페이지의 더 새로운 버전에서 쓴 것입니다. 건드리지 않고 그대로 보관합니다.`,
	'storage/read-only': () =>
		'이 브라우저에서 이 페이지의 더 새로운 버전을 쓴 적이 있어, 이 옛 버전은 더 저장하지 않습니다. 저장한 것은 그대로 있고, 이 페이지가 열려 있는 동안에는 답이 반영됩니다. 새로 고치면 새 버전이 열립니다.',
	'storage/not-erased': () =>
		'아무것도 지우지 않았습니다. 이 브라우저에서는 페이지가 아무것도 바꿀 수 없습니다. 브라우저 설정에서 이 사이트의 저장 내용을 지울 수 있습니다.',
	'storage/cookies-left': () =>
		'여기에서 지운 것은 영구히 사라졌습니다. 다만 서버에 연결하지 못해 수업 쿠키는 남아 있습니다. 쿠키는 저절로 끝나고, 한 번 더 모두 지워도 없어집니다.',
	'copy/not-this-document': ({ name, title }) =>
		`“${name}”은(는) “${title}”의 원문이 아니어서 보관하지 않았습니다. 파일이 인용된 것과 바이트까지 똑같아야 합니다.`,
	'copy/not-kept': ({ reason }) => `파일을 알아보았지만 보관하지 못했습니다(${reasonWords(reason)}).`,
	'copy/not-dropped': ({ reason }) =>
		`이 사본은 더 쓰이지 않지만, 브라우저에 아직 남아 있을 수 있습니다(${reasonWords(reason)}). 새로 고친 뒤 다시 해 보세요.`,
	'backup/not-a-backup': () => 'Footnote 백업이 아닙니다. 아무것도 바꾸지 않았습니다.',
	'backup/newer': () =>
		'이 백업은 이 페이지의 더 새로운 버전에서 만든 것입니다. 아무것도 바꾸지 않았습니다. 새로 고친 뒤 다시 해 보세요.',
	'backup/corrupt-json': () =>
		'이 백업은 잘렸거나 손상되어 읽을 수 없습니다. 아무것도 바꾸지 않았습니다. 다른 사본으로 해 보세요.',
	'backup/file-unreadable': ({ name }) =>
		`브라우저가 “${name}”을(를) 읽지 못했습니다. 아무것도 바꾸지 않았습니다. 파일을 다시 고르세요.`,
	'backup/link-too-long': () =>
		'링크에 담기에는 내용이 너무 많습니다. 백업을 저장하고 다른 기기에서 그 파일을 여세요.',
	'backup/link-unsupported': () =>
		'이 브라우저는 오래되어 이런 링크를 만들거나 열 수 없습니다. 백업 파일을 쓰세요.',
	'backup/link-damaged': () =>
		'이 링크는 오는 길에 잘렸거나 바뀌었습니다. 아무것도 더하지 않았습니다. 다시 만들거나 백업 파일을 쓰세요.',
	'quiz/unknown-question': ({ id }) =>
		`“${id}” 문제는 이 문제 모음에 더 이상 없습니다. 나머지 문제를 풉니다.`,
	'quiz/not-fetched': () =>
		'이 페이지의 일부를 가져오지 못했습니다. 답은 여기 저장되어 있습니다. 이어서 하려면 새로 고치세요.',
	'quiz/question-not-fetched': () =>
		'다음 문제들을 가져오지 못했습니다. 답은 저장되어 있습니다. 잠시 뒤에 다시 해 보세요.',
	'quiz/nothing-to-ask': () => '여기에는 풀 문제가 없습니다.',
	'bank/corrections-not-fetched': () =>
		'이 문제 모음의 정답 하나가 고쳐졌는데, 고친 내용을 가져오지 못했습니다. 새로 고치면 고친 정답으로 채점합니다.',
	'room/unreadable': () => '서버가 그 요청을 읽지 못했습니다. 새로 고친 뒤 다시 해 보세요.',
	'room/not-allowed': () => '이 수업에서 그 일을 할 권한이 없습니다.',
	'room/not-now': ({ phase }) => `지금은 할 수 없습니다. 수업이 “${phaseWords(phase)}” 단계에 있습니다.`,
	'room/ended': () => '이 수업은 끝났습니다.',
	'room/locked': () => '진행자가 이 수업을 잠갔습니다. 들어갈 수 있게 해 달라고 요청하세요.',
	'room/full': ({ seats }) => `이 수업의 자리 ${seats}개가 모두 찼습니다.`,
	'room/no-such-seat': () => '이 수업에 그런 자리가 더 이상 없습니다.',
	'room/unknown-recovery-code': () =>
		'이 복구 코드를 가진 자리가 이 수업에 없습니다. 확인하고 다시 해 보세요.',
	'room/too-many-devices': ({ devices }) =>
		`이 자리는 이미 기기 ${devices}대에서 쓰였습니다. 그 가운데 하나로 이어서 하세요.`,
	'room/already-asked': () => '이 수업에서 이미 낸 문제입니다.',
	'room/paused': () => '수업이 잠시 멈췄습니다. 답은 여기 남아 있으니, 다시 시작되면 보내세요.',
	'room/too-late': () => '이 문제의 시간이 끝났습니다. 그 전에 낸 답이 반영됩니다.',
	'room/other-question': () => '그 문제는 더 이상 열려 있지 않습니다.',
	'room/work-closed': () => '이 과제는 마감되었습니다. 그 전에 낸 답이 반영됩니다.',
	'room/explained': () => '이 문제에 답하고 정답을 보았습니다. 첫 답이 반영됩니다.',
	'room/closing-past': () =>
		'마감 시각이 이미 지났거나 1년 넘게 남았습니다. 다른 시각을 고르세요. 아무것도 바꾸지 않았습니다.',
	'room/nobody-differs': () => '여기 있는 모두가 똑같이 답해서, 찾을 상대가 없습니다.',
	'room/answer-unfit': () => '이 답은 문제에 맞지 않습니다. 새로 고친 뒤 다시 답하세요.',
	'room/answered-elsewhere': () => '그 사이에 다른 기기에서 답했습니다. 바꾸기 전까지는 그 답이 반영됩니다.',
	'room/log-moved': ({ n }) =>
		`다른 일이 먼저 일어났습니다. 수업은 ${n}번째 기록에 있으며, 다시 읽고 있습니다.`,
	'room/log-failed': ({ reason }) =>
		`서버가 기록하지 못했습니다(${reasonWords(reason)}). 반영되지 않았으니 다시 해 보세요.`,
	'room/log-corrupt': ({ n }) =>
		`이 수업의 ${n}번째 기록을 읽을 수 없습니다. 고칠 때까지 수업은 닫혀 있습니다.`,
	'room/unknown-code': () => '이 참여 코드의 수업이 없습니다. 확인하고 다시 해 보세요.',
	'room/unknown-bank': ({ bank }) => `이 서버에는 “${bank}”(이)라는 문제 모음이 없습니다.`,
	'room/bank-changed': () =>
		'서버가 꺼져 있는 동안 이 수업의 문제가 바뀌었습니다. 문제를 원래대로 되돌리면 이어집니다.',
	'room/too-large': () => '서버가 한 번에 받을 수 있는 양을 넘었습니다.',
	'room/other-site': () => '다른 사이트의 페이지에서 온 요청입니다. 수업의 페이지를 직접 여세요.',
	'room/host-key': () => '이 서버에서 수업을 열려면 진행자 키가 필요합니다. 확인하고 다시 해 보세요.',
	'room/too-often': ({ seconds }) => `여기서 너무 자주 시도했습니다. ${seconds}초 뒤에 다시 해 보세요.`,
	'room/fault': () => '서버에 문제가 생겼습니다. 다시 해 보세요. 앞서 확인된 것은 저장되어 있습니다.',
	'session/unreadable': () =>
		'이 수업을 읽을 수 없습니다. 바꾸지 않았으며, 이 기기에 저장된 다른 것은 그대로입니다.',
	'session/damaged': ({ name }) =>
		`이 기기에 저장된 수업 “${name}”을(를) 여기서 읽을 수 없습니다. 그대로 두었고, 다른 수업은 여기 있습니다.`,
	'session/unknown': () => '이 수업은 이 기기에 저장되어 있지 않거나, 더 이상 없습니다.',
	'session/moved': () => '다른 창에서 이 수업을 이어 갔습니다. 지금 상태를 보여 드리니 다시 해 보세요.',
	'session/not-kept': ({ reason }) =>
		`이 기기에 저장하지 못했습니다(${reasonWords(reason)}). 반영되지 않았으니 다시 해 보세요.`,
	'session/not-read': ({ reason }) =>
		`이 기기에 저장된 수업을 읽지 못했습니다(${reasonWords(reason)}). 그대로 두었으니 다시 해 보세요.`,
	'session/no-file': () =>
		'수업 파일이 아니거나 잘린 파일입니다. 아무것도 바꾸지 않았습니다. 다른 사본으로 해 보세요.',
	'session/class-only': ({ questions }) =>
		`이 가운데 ${questions}문제는 수업 전용으로 서버에만 있어 휴대폰으로만 낼 수 있습니다. 그 문제를 빼거나 휴대폰으로 내세요.`,
	'strip/letter': ({ text, last }) =>
		`“${text}”을(를) 읽을 수 없습니다. 이 문제의 기호는 A부터 ${last}까지입니다.`,
	'strip/several': ({ text }) => `“${text}”은(는) 기호가 두 개 이상입니다. 이 문제에는 하나만 씁니다.`,
	'strip/true-false': ({ text }) => `“${text}”은(는) T도 F도 아닙니다.`,
	'strip/letters': ({ text, letters }) =>
		`“${text}”은(는) 기호 ${letters}개가 아닙니다. 이 문제에는 기호 ${letters}개를 씁니다.`,
	'strip/twice': ({ text }) => `“${text}”에 같은 기호가 두 번 있습니다.`,
	'strip/gaps': ({ text, gaps }) =>
		`“${text}”은(는) ${gaps}부분으로 나뉘어 있지 않습니다. 빈칸과 빈칸 사이에 세미콜론을 쓰세요.`,
	'room/no-server': () => '이 사이트에서는 휴대폰으로 수업할 수 없습니다.',
	'network/unreachable': () =>
		'서버에 연결할 수 없습니다. 네트워크를 확인하세요. 입력한 것은 이 페이지에 남아 있습니다.',
	'name/empty': () => '이름을 입력하세요.',
	'name/too-long': ({ letters }) => `이름은 ${letters}글자까지 쓸 수 있습니다.`,
	'name/unprintable': () =>
		'이 이름에는 표시할 수 없는 문자가 있습니다. 글자, 숫자, 띄어쓰기, 붙임표, 작은따옴표를 쓸 수 있습니다.',
	'name/rude': () => '쓸 수 없는 이름입니다. 다른 이름을 고르세요.',
	'name/taken': ({ name }) => `이미 “${name}”(이)라는 이름이 있습니다. 구별할 수 있게 무언가를 덧붙이세요.`,
	'quiz/other-version': () =>
		'이 링크는 문제 모음의 다른 버전으로 만든 것이어서, 친구의 문제와 다를 수 있습니다.'
};
