"""Common words of English news, so that a small archive does not take them for telling ones.

From general knowledge of the language, not counted on anybody's texts.
"""

from __future__ import annotations

STOP = frozenset(
    """a about after again against all also am an and any are as at be because been before being between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his how
    i if in into is it its just may me might more most must my no nor not now of off on once only or other our out over
    own per same say said says she should so some such than that the their them then there these they this those
    through to too told under until up upon us very was we were what when where which while who whom why will with
    would you your according added didn't don't doesn't isn't wasn't weren't can't couldn't wouldn't won't it's he's
    she's they're we're i'm i've we've you're that's there's what's let's u.s""".split()
)
"""Words that tell nothing about an event: they are not counted at all."""

COMMON = frozenset(
    """able accord across act action address affect afternoon ago agenc agree agreement ahead allow almost along already
    although always among amount announc announcement anoth answer appear april area around ask attack august authority
    available away back bad based become began begin behind believ best better big bill body break bring brought build
    busines call came campaign car care carry case caus center central chang charg check chief child children citizen
    city claim clear clos close com come comment committe common community company concern condition conference
    confirm consider continu control cost council country county couple cours court cover creat crime crisi current cut
    daily data date day deal death decad december decid decision demand democracy department describ despit detail
    develop development differ different director discuss double drive drug due early easy economic economy effect
    effort eight either election email end enforcement enough ensur ent enter event ever every everyon evidence
    exampl expect explain fac face fact fall family far father favor fear february federal feel felt fight figur final
    financial find fire first fiv five follow food forc force foreign form former forward found four free friday friend
    full fund futur gave general get girl giv give given global go goal going good got government great ground group
    grow growing growth half hand happen hard head health hear heard held help herself high himself hit hold home hop
    hope hospital hour house huge human hundr idea identify immediate impact important includ increas incident
    increase indicat industry information inside instead interest international interview investigat investigation
    involv issu issue itself january job join july june keep key kill kind knew know known lack land large last lat
    late later latest law lead leader leadership learn least leave left less letter level life light lik like likely
    limit line list littl live local long longer look los lost lot low made main major mak make man manag many march
    mark market matter mean measur media medical meet meeting member men mention message met middl midnight million
    minister minut miss moment monday money month morn morning mother mov move much name nation national near nearby
    need network never new next night nin nine north note nothing november number occur october offer offic office
    officer official often old one online open operation opportunity order organization others outsid overnight
    page part party
    pass past pay peopl people person phon photo place plan play point police policy political poor position possibl
    post power president press pressur prev previou price prison privat problem process program project prosperity
    protect prov provid public publish pull push put quarter question quick quot rais ran rate rather reach react
    read ready real reason receiv recent recogniz record reduc region relat relation relationship releas remain
    remark report represent requir resident respond response result return right risk road role rul run russia saf
    safe safety sai saturday save saw scene school season second secretary section secur security see seek seem seen
    sell senior sens sent september seriou serv service set settl seven several shar share shoot shot show side
    sign similar since sinc situation six small social someon something source south speak special spend spok spokesman
    spokeswoman staff stand start stat state statement states stay step still stop story street strength stress
    strong struggl student success sunday support sure surg system take taken talk target team tell ten term terri test
    thank thing think third though thought thousand threat three thursday tim time today together tomorrow ton took
    top total toward town trade trad travel tri try tuesday turn two type unit united updat use used usual value valu
    vehicl version vic video view visit voic vot wait walk wall want war warn watch water way wednesday week weekend
    well went west whether white whol wide wife win within without woman women word work worker world wors wound wrong
    year
    yesterday yet young""".split()
)
"""Light stems (see `profile.light_stem`) of words that any two articles may share."""
