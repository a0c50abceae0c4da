/// Texts in which evidence is edited: news, minutes, statistics, law, reports, in several languages. All invented.
enum Passages {
  static let all: [String: String] = [
    "raid": raid, "council": council, "prices": prices, "statute": statute, "strike": strike, "clinic": clinic,
    "treaty": treaty, "dam": dam, "verein": verein, "haushalt": haushalt, "greve": greve, "musee": musee,
    "zh": chinese, "ru": russian, "ar": arabic, "interview": interview,
  ]

  private static let raid = """
    # Attack on the market town

    KELVA, 3 June (Northern Wire) — Government troops entered Kelva before dawn on Tuesday, residents said.

    The governor's office said on Tuesday evening that the operation had ended. At least 30 people were killed in the market \
    square and 112 were wounded, the hospital reported. Some of the dead were traders from the neighbouring valley.

    Colonel Ruben Aster accused the rebel leader Dario Venn of using the clinic as a shelter. "We warned them twice," the \
    colonel told reporters. Venn's spokesman rejected the charge – he called it "an invention".

    The army will withdraw from the town by 9 June. Aid convoys may pass through the southern gate.
    """

  private static let council = """
    MINUTES OF THE TOWN COUNCIL

    Present: Mayor Edda Lorn, Councillors Pike, Sato and Weiss. The meeting opened at 7 p.m. in the old town hall.

    Item 1. The council approved the loan of $5m for the swimming pool by seven votes to two. Councillor Pike voted against it. \
    She said that the town could not carry the debt.

    Item 2. Councillor Sato proposed that the bus line be extended to Marrow Hill. All members present supported the motion. \
    The clerk must publish the timetable within 14 days.

    Item 3. The mayor thanked Dr. Weiss for the well-kept archive. "It is the council's memory," she said. The meeting closed \
    at 9.30 p.m.
    """

  private static let prices = """
    Consumer prices, first quarter

    Prices rose by 2.4 per cent in the first quarter of 2021, the statistical office reports. Food became 1.8 per cent dearer, \
    while rents fell slightly. The office had expected an increase of between 2 and 3 per cent.

    Unemployment stood at 6.1% in March, or 48,200 people. It was higher in Ostmark than in Vellin. Most of those registered had \
    been out of work for less than a year.

    The temperature in storage halls averaged 5 °C. Each hall holds 1,500 tonnes of grain. Exports are likely to grow in the \
    second half of the year.
    """

  private static let statute = """
    Section 4. Keepers of records

    (1) A keeper shall produce the register on request. (2) No keeper may refuse a request that is made in writing. (3) A fee of \
    20 crowns is due for each extract, unless the applicant is exempt.

    Section 5. Offences

    Whoever wilfully destroys a register is liable to imprisonment for up to two years. The court may order the restoration of \
    the record at the offender's expense. Proceedings must begin within six months of the discovery.

    Section 6. Transition

    This Act enters into force on 1 January 1999. Registers kept before that day remain valid until they are replaced.
    """

  private static let strike = """
    The night shift at the Port of Maren walked out on Friday, 2 June 2023, after talks with the Port Board failed. Ada Mills, \
    who has led the dockers' union since 2019, said that 140 workers had joined. "Nobody wanted this," she added.

    The board's chairman, Victor Crane, denied that any worker had been dismissed. He blamed the union for the delay to three \
    freighters — two of them loaded with fruit. The union had offered to unload the fruit first, according to a letter seen \
    by the Gazette.

    A mediator was appointed in Sandholm on Monday. Both sides are expected to meet her this week. If they agree, work resumes \
    at once; if not, the re-elected committee decides.
    """

  private static let clinic = """
    Report on the vaccination campaign

    Between 2018 and 2020 the clinic vaccinated 12,400 children in five districts. Two cases of measles were found after the \
    campaign ended. Neither child had been vaccinated.

    Side effects were mild. Fewer than 1 in 1000 children developed a fever above 38.5 degrees. Doctors recommend a second dose \
    after 12 weeks. The vaccine does not protect against rubella.

    Nurse Ilse Brandt trained the staff in Tarn. Dr. Omar Haddad ran the laboratory in Belford. Both have since left the \
    clinic. The final report was written by the ministry's own staff.
    """

  private static let treaty = """
    The Lake Treaty

    Arland and Brevia signed the Lake Treaty in Corvin on 12 May 1972. Under the treaty Arland supplies Brevia with electricity, \
    and Brevia pays in timber. Each party may fish on its side of the line.

    Arland's parliament ratified the treaty in June 1972. Brevia never ratified it. Its foreign minister, Jon Hale, said in 1974 \
    that his country felt bound by the text all the same.

    In 1980 Brevia claimed that Arland had broken the treaty. An arbitration court found that neither side had violated it. The \
    boundary runs 40 metres east of the lighthouse. Every ten years the two governments review the quotas.
    """

  private static let dam = """
    ## Safety review

    The Orme dam was completed in 1963 and raised by 4 metres in 1988. Inspectors found cracks in the left abutment in August. \
    They are deeper than 15 centimetres. According to the operator, the cracks are harmless.

    The university's engineers disagree: they believe that the wall could fail in a flood. “We would not sleep below it,” \
    Professor Lena Ruiz wrote. The operator has installed sixteen sensors since then.

    ## Next steps

    The reservoir has been kept half empty since 1 September. The ministry intends to decide on repairs before winter. Villages \
    downstream were not evacuated.
    """

  private static let verein = """
    Der Turnverein Halden wurde am 14. März 1921 gegründet. Vorsitzende ist seit 2015 die Lehrerin Greta Holm. Der Verein hat \
    320 Mitglieder, darunter viele Kinder.

    Die Stadt hat dem Verein die Halle an der Mühlgasse überlassen. „Wir zahlen keine Miete“, sagte Holm. Der Bürgermeister \
    Kurt Senn bestätigte das am Montag. Der Verein muss die Heizung selbst bezahlen.

    Nach Angaben der Polizei wurde in der Halle im Mai eingebrochen. Die Täter stahlen 4.500 Euro. Alle Pokale wurden später im \
    Fluss gefunden.
    """

  private static let haushalt = """
    Haushaltsplan der Gemeinde

    Die Ausgaben steigen um 3,5 Prozent auf 12,8 Millionen Euro. Der Gemeinderat stimmte dem Plan mit großer Mehrheit zu. Die \
    Grundsteuer wird nicht erhöht.

    Kämmerin Ute Brandl rechnet mit höheren Einnahmen aus der Gewerbesteuer. Die Schule in Unterau soll 2026 saniert werden. \
    Dafür sind 900.000 Euro vorgesehen.

    Die Opposition kritisierte die Verwaltung. Nach ihrer Ansicht hätte die Gemeinde sparen können.
    """

  private static let greve = """
    La grève des éboueurs a commencé le 5 mars à Saint-Loup. Selon le syndicat, 250 agents ont cessé le travail. La mairie parle \
    de 90 grévistes.

    Le maire, Paul Aubry, n'a pas reçu les délégués. « Nous restons ouverts au dialogue », a-t-il déclaré. La préfète a demandé \
    au maire de négocier.

    Les déchets doivent être ramassés avant le 20 mars. Toutes les rues du centre sont encombrées. Le préavis peut être \
    prolongé de dix jours.
    """

  private static let musee = """
    # Le musée du fleuve

    Le musée a rouvert en avril 2017 après deux ans de travaux. L'architecte Claire Monnet avait gagné le concours contre Hugo \
    Ferrand. Le chantier a coûté 8 millions d'euros.

    Plus de la moitié des tableaux proviennent de dons. La collection n'est pas assurée contre les crues. Le conservateur \
    affirme que l'œuvre principale est authentique.
    """

  private static let chinese = """
    市政府于五月三日宣布关闭旧码头。共有三十名工人失去工作。工会主席李明批评了市长王芳。市长说：“我们不会重新开放码头。”

    新码头将在两年内建成。所有工人都可以申请新的职位。据报道，费用为五千万元。
    """

  private static let russian = """
    Завод в Каменке закрыли в марте 2014 года. Без работы остались 450 человек. Директор Павел Орлов обвинил в этом \
    министерство.

    Министерство не получало жалоб от рабочих. По словам профсоюза, зарплату не платили три месяца. Суд может вернуть \
    предприятие государству. Все документы хранятся в областном архиве.
    """

  private static let arabic = """
    أعلنت الوزارة في الثاني من يناير أن ثلاثين شخصا أصيبوا في الحادث. وقال المدير سالم إن الطريق مغلق. ولم يطلب السكان المساعدة.

    ستفتح الوزارة الطريق بعد أسبوع. وانتقد المحافظ المهندس كريم. قد ترتفع التكاليف في الشتاء.
    """

  private static let interview = """
    *Interview*

    **Question:** Did the company know about the leak?

    **Answer:** We learned of the leak in October 2016. The valve was closed within 45 minutes. I did not sign the report, and \
    I can't say who did.

    **Question:** Who paid for the clean-up?

    **Answer:** The insurer paid most of it. Our own share was about €2 million – less than people think. The river’s fish \
    recovered after three years… or so we’re told.
    """
}
