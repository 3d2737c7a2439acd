package kz.elshi.federation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.endpoint.EndpointClassification;
import org.eclipse.rdf4j.federated.endpoint.EndpointType;
import org.eclipse.rdf4j.federated.endpoint.ManagedRepositoryEndpoint;
import org.eclipse.rdf4j.federated.endpoint.provider.RepositoryInformation;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** A server of a federation, which FedX sees as several members with one address: its doors. */
final class Member {
  /** Doors of each server. */
  static final int DOORS = 12;

  private static final String DOOR = "-door-";

  private Member() {}

  static List<Endpoint> doors(String name, String address, Wire wire) {
    List<Endpoint> doors = new ArrayList<>();
    for (int door = 0; door < DOORS; door++) {
      SPARQLRepository repository = new SPARQLRepository(address);
      repository.setHttpClientSessionManager(wire);
      String id = name + DOOR + door;
      RepositoryInformation information = new RepositoryInformation(id, id, address, EndpointType.SparqlEndpoint);
      doors.add(new ManagedRepositoryEndpoint(information, address, EndpointClassification.Remote, repository));
    }
    return doors;
  }

  static boolean isDoor(Endpoint member, int door) {
    return member.getId().endsWith(DOOR + door);
  }
}
